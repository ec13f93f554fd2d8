-- tries: give away or drop all that the role owns, in every database
-- ways: check on owner, check on plain, check on superuser
-- versions: thorough
-- exit: any
-- script: 0001_payload.sql
do $$
begin
  execute 'drop owned by current_user cascade';
exception when others then null;
end
$$;
do $$
begin
  execute 'reassign owned by current_user to hostile_creator';
exception when others then null;
end
$$;
