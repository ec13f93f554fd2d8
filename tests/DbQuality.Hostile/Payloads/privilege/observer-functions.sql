-- tries: call the observer's functions by hand, as their owner would
-- exit: 1
-- versions: thorough
-- ways: check, check on superuser, check by psql
-- expect: DBQ608 at 0002_this.sql
-- script: 0001_before.sql
create table orders (id bigint primary key, note text not null);
-- script: 0002_this.sql
do $$
declare
  observer record;
begin
  for observer in select p.oid::regprocedure::text as signature, p.proname, p.pronargs from pg_proc p where p.pronamespace = 'dbquality_gate'::regnamespace loop
    begin
      execute format('select dbquality_gate.%I(%s)', observer.proname, array_to_string(array_fill('null'::text, array[observer.pronargs::int]), ', '));
    exception when others then null;
    end;
  end loop;
exception when others then null;
end
$$;
drop table orders;
