-- tries: have objects that the administrator makes later be its own
-- ways: check, check on superuser
-- exit: 1
-- expect: "nothing of the administrator"
do $$
declare
  administrator name := (select rolname from pg_roles where rolsuper order by oid limit 1);
begin
  begin
    execute format('alter default privileges for role %I grant all on tables to public', administrator);
  exception when insufficient_privilege then
    raise exception 'nothing of the administrator''s';
  end;
  raise exception 'it could';
end
$$;
