-- tries: have the gate's own role stay, by a right in another database that it was granted
-- ways: check on superuser, check on owner
-- versions: thorough
-- exit: any
-- script: 0001_payload.sql
do $$
begin
  execute format('grant connect on database precious to %I', current_user);
exception when others then null;
end
$$;
do $$
begin
  execute format('grant connect on database postgres to %I with grant option', current_user);
exception when others then null;
end
$$;
do $$
begin
  execute format('alter default privileges for role %I grant select on tables to public', current_user);
  perform lo_create(4711);
exception when others then null;
end
$$;
