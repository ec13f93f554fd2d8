-- Databases, then roles, that dead runs left on a given server. $1: the class of our advisory locks.
-- The lock of a run is in whichever database its session is: pg_locks shows all of them.
with names as (
  select datname::text as name, true as is_database, substr(datname, 11, 8) as run
  from pg_catalog.pg_database
  -- a copy of a database has a number after its name
  where datname ~ '^dbquality_[0-9a-f]{8}(_[0-9]+)?$'
  union all
  select rolname::text, false, substr(rolname, 11, 8)
  from pg_catalog.pg_roles
  where rolname ~ '^dbquality_[0-9a-f]{8}$'
  union all
  -- a role of the standards says in its comment which run made it
  select rolname::text, false, substr(pg_catalog.shobj_description(oid, 'pg_authid'), 11, 8)
  from pg_catalog.pg_roles
  where pg_catalog.shobj_description(oid, 'pg_authid') ~ '^dbquality_[0-9a-f]{8}$'
)
select name, is_database
from names
where not exists (
    select
    from pg_catalog.pg_locks l
    left join pg_catalog.pg_database d on d.oid = l.database
    where l.locktype = 'advisory'
      and l.classid::bigint = $1
      -- objid is unsigned; our numbers are below 2^31
      and l.objid::bigint = ('x' || lpad(names.run, 16, '0'))::bit(64)::bigint
      -- Not a script's own lock, which it may have left in a prepared transaction.
      and l.pid is not null and d.datname !~ '^dbquality_[0-9a-f]{8}(_[0-9]+)?$'
  )
-- the run's own role before those of the standards, which may depend on it
order by is_database desc, name ~ '^dbquality_[0-9a-f]{8}$' desc, name;
