-- Run by the administrator after the scripts: the role that makes rows in their tables. It is dropped again before the next script
-- runs, so that none can switch to it or be granted it.

-- Policies must not hide its own rows from it, also where row level security is forced on the owner.
create role {role} login password '{password}' bypassrls nosuperuser nocreatedb nocreaterole noreplication;

-- Applied at login by the right of whoever set it: foreign keys and triggers stay silent in a session that is no superuser's.
alter role {role} in database {database} set session_replication_role = replica;

do $rights$
declare
  superuser_scripts constant boolean := {superuser_scripts};
  owner name;
begin
  if superuser_scripts then
    -- Nothing that belongs to a superuser is in reach by membership, which could be used to become one. These rights reach the
    -- observer's records as well, as such scripts do themselves.
    grant pg_read_all_data, pg_write_all_data to {role};
    return;
  end if;
  for owner in
    select r.rolname
    from pg_catalog.pg_roles r
    where not r.rolsuper
      and r.rolname !~ '^pg_'
      and r.oid in (
        select c.relowner from pg_catalog.pg_class c where c.oid >= 16384
        union all
        select n.nspowner from pg_catalog.pg_namespace n where n.oid >= 16384
        union all
        select d.datdba from pg_catalog.pg_database d where d.datname = pg_catalog.current_database()
        union all
        select p.proowner from pg_catalog.pg_proc p where p.oid >= 16384
        union all
        select t.typowner from pg_catalog.pg_type t where t.oid >= 16384
      )
  loop
    execute pg_catalog.format('grant %I to {role}', owner);
  end loop;
end
$rights$;
