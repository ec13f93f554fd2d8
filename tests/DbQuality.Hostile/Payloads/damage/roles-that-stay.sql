-- tries: leave roles, memberships and grants behind on a given server
-- ways: check on creator, check on plain, check on superuser, check on creator by psql
-- versions: thorough
-- exit: any
-- script: 0001_payload.sql
do $$
declare
  attempt text;
begin
  foreach attempt in array array['create role left_behind login', 'grant team to current_user', 'grant hostile_plain to current_user', 'grant hostile_owner to current_user', 'grant pg_read_all_data to current_user', 'grant connect on database precious to current_user',
    'alter role hostile_plain password ''x''', 'alter role team login', 'drop role team', 'alter default privileges grant select on tables to team', 'grant all on schema public to team'] loop
    begin
      execute attempt;
    exception when others then null;
    end;
  end loop;
end
$$;
