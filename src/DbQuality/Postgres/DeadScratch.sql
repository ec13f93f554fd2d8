-- Databases, then roles, that dead runs left on a given server. $1: the class of our advisory locks.
-- The lock of a database is in whichever database its run's session is: pg_locks shows all of them.
with names as (
  select datname::text as name, true as is_database
  from pg_catalog.pg_database
  union all
  select rolname::text, false
  from pg_catalog.pg_roles
)
select name, is_database
from names
-- a copy of a database has a number after its name
where name ~ '^dbquality_[0-9a-f]{8}(_[0-9]+)?$'
  and not exists (
    select
    from pg_catalog.pg_locks
    where locktype = 'advisory'
      and classid::bigint = $1
      -- objid is unsigned; our numbers are below 2^31
      and objid::bigint = ('x' || lpad(substr(name, 11, 8), 16, '0'))::bit(64)::bigint
  )
order by is_database desc, name;
