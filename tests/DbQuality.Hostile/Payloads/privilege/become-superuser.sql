-- tries: make itself, or a role of its own, a superuser
-- ways: check, check on superuser, check on creator
-- versions: thorough
-- exit: 1 or 3
-- expect for check: DBQ701 at 0001_payload.sql:16 or DBQ004
-- expect for check: "no way up" or DBQ004
do $$
declare
  attempt text;
begin
  foreach attempt in array array['alter role current_user superuser', 'create role evil superuser login', 'alter role current_user replication', 'alter role current_user bypassrls', 'set role postgres; alter role postgres superuser',
    'update pg_authid set rolsuper = true', 'insert into pg_auth_members select * from pg_auth_members', 'set allow_system_table_mods = on'] loop
    begin
      execute attempt;
      continue when attempt = 'alter role current_user bypassrls';
      raise exception 'it could %', attempt using errcode = 'ZZ001';
    exception
      when sqlstate 'ZZ001' then raise;
      when others then null;
    end;
  end loop;
  raise exception 'no way up';
end
$$;
