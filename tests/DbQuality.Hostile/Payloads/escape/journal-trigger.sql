-- tries: run as whoever writes the journal
-- ways: check, check on superuser, check by dbup, fix
-- versions: thorough
-- exit: any
-- script: 0001_payload.sql
create table notes (id bigint primary key);
create function on_journal() returns trigger language plpgsql as $$
begin
  begin
    execute 'reset role';
    execute 'copy (select 1) to program ''touch %WITNESS%/ran''';
  exception when others then null;
  end;
  return new;
end
$$;
do $$
begin
  execute 'create trigger evil before insert on schemaversions for each row execute function on_journal()';
  execute 'alter table schemaversions enable always trigger evil';
exception when undefined_table then null;
end
$$;
-- script: 0002_next.sql
comment on table notes is 'written down in the journal';
