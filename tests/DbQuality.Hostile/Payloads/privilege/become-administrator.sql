-- tries: become the administrator by SET ROLE, SET SESSION AUTHORIZATION and RESET
-- ways: check, check on superuser, check by psql
-- versions: thorough
-- exit: 1
-- expect: "no way up"
do $$
declare
  administrator name;
  attempt text;
begin
  for administrator in select rolname from pg_roles where rolsuper loop
    foreach attempt in array array['set role %I', 'set session authorization %I', 'grant %I to current_user', 'alter role %I login password ''x''', 'reassign owned by %I to current_user', 'drop owned by %I cascade', 'alter role %I set search_path = public'] loop
      begin
        execute format(attempt, administrator);
        raise exception 'it could %', format(attempt, administrator) using errcode = 'ZZ001';
      exception
        when sqlstate 'ZZ001' then raise;
        when others then null;
      end;
    end loop;
  end loop;
  execute 'reset role';
  execute 'reset session authorization';
  if (select rolsuper from pg_roles where rolname = current_user) then raise exception 'it is superuser'; end if;
  raise exception 'no way up';
end
$$;
