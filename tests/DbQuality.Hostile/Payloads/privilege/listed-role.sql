-- tries: use a role that the standards list, and that exists on a given server already, for more than its name
-- ways: check on superuser, check
-- versions: thorough
-- exit: 0 or 1
-- reject: "can read settings"
-- file: standards.yaml
version: 1
database: { roles: [team] }
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
do $$
begin
  execute 'set role team';
  if pg_has_role('pg_read_all_settings', 'usage') then raise exception 'can read settings'; end if;
exception when insufficient_privilege then null;
end
$$;
reset role;
