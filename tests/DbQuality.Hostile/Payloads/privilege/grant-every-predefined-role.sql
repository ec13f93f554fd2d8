-- tries: grant itself every predefined role, and then forge the observer's records, so that a loss is not seen
-- ways: check, check on superuser, check by psql
-- versions: thorough
-- exit: 1
-- expect: DBQ608
-- script: 0001_before.sql
create table orders (id bigint primary key, note text not null);
-- script: 0002_this.sql
do $$
declare
  predefined name;
begin
  for predefined in select rolname from pg_roles where rolname like 'pg\_%' loop
    begin
      execute format('grant %I to current_user', predefined);
    exception when others then null;
    end;
    begin
      execute format('grant %I to current_user with admin option', predefined);
    exception when others then null;
    end;
  end loop;
end
$$;
drop table orders;
do $$
declare
  record_table text;
begin
  for record_table in select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'dbquality_gate' and c.relkind = 'r' loop
    begin
      execute 'delete from ' || record_table;
    exception when others then null;
    end;
  end loop;
end
$$;
