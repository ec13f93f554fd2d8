-- Run by the administrator after the scripts: the role that makes rows in their tables. It is dropped again before the next script
-- runs, so that none can switch to it or be granted it.

-- Policies must not hide its own rows from it, also where row level security is forced on the owner.
create role {role} login password '{password}' bypassrls nosuperuser nocreatedb nocreaterole noreplication;

-- On a given server it tells other runs whose it is, once this one is dead.
comment on role {role} is '{database}';

-- Applied at login by the right of whoever set it: foreign keys and triggers stay silent in a session that is no superuser's.
alter role {role} in database {database} set session_replication_role = replica;

do $rights$
declare
  superuser_scripts constant boolean := {superuser_scripts};
  statement text;
begin
  for statement in
    -- The rights of whoever owns something here. No superuser's, nor those of a predefined role.
    select format('grant %I to {role}', r.rolname)
    from pg_roles r
    where not superuser_scripts
      and not r.rolsuper
      and r.rolname !~ '^pg_'
      and r.oid in (
        select c.relowner from pg_class c where c.oid >= 16384
        union all
        select n.nspowner from pg_namespace n where n.oid >= 16384
        union all
        select p.proowner from pg_proc p where p.oid >= 16384
        union all
        select t.typowner from pg_type t where t.oid >= 16384
        union all
        select d.datdba from pg_database d where d.datname = current_database()
      )
    union all
    -- Where superusers own it, no membership: whoever has one may switch to the role. pg_write_all_data has the observer's records too.
    select format('grant usage on schema %I to {role}', n.nspname)
    from pg_namespace n
    where superuser_scripts and n.oid >= 16384 and n.nspname <> 'dbquality_gate' and n.nspname !~ '^pg_'
    union all
    -- What everybody may use as long as nobody has said otherwise.
    select format('grant connect on database %I to {role}', d.datname)
    from pg_database d
    where superuser_scripts and d.datname = current_database() and d.datacl is not null
    union all
    select format('grant execute on routine %s to {role}', p.oid::regprocedure)
    from pg_proc p
    join pg_namespace n on n.oid = p.pronamespace
    where superuser_scripts and p.oid >= 16384 and p.proacl is not null and n.nspname <> 'dbquality_gate'
    union all
    select format('grant usage on type %s to {role}', t.oid::regtype)
    from pg_type t
    where superuser_scripts and t.oid >= 16384 and t.typacl is not null
    union all
    select format('grant %s %s to {role}', case c.relkind when 'S' then 'usage on sequence' else 'select, insert, update, delete on table' end, c.oid::regclass)
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where superuser_scripts and c.oid >= 16384 and c.relkind in ('r', 'p', 'S') and n.nspname <> 'dbquality_gate' and c.relpersistence <> 't'
  loop
    execute statement;
  end loop;
end
$rights$;
