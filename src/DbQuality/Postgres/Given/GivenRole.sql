-- What the session's role is, and what a script that runs as it could harm outside of the scratch databases.
-- $1: the names of scratch databases, as a regular expression.
select
  r.rolname::text,
  r.rolsuper,
  r.rolcreatedb,
  r.rolcreaterole,
  array
  (
    select 'it may replicate' where r.rolreplication
    union all
    select 'it is a member of the role ' || pg_catalog.quote_ident(g.rolname)
    from pg_catalog.pg_auth_members m join pg_catalog.pg_roles g on g.oid = m.roleid
    where m.member = r.oid
    union all
    -- Databases, tablespaces and whatever else belongs to the whole server. What is in other databases no session of this one reaches.
    -- DROP OWNED takes also what was granted.
    select case d.deptype when 'o' then 'it owns the ' else 'it was granted rights on the ' end || pg_catalog.pg_describe_object(d.classid, d.objid, 0)
    from pg_catalog.pg_shdepend d
    where d.refclassid = 'pg_catalog.pg_authid'::pg_catalog.regclass and d.refobjid = r.oid and d.dbid = 0 and d.deptype in ('o', 'a')
      and not exists
      (
        select from pg_catalog.pg_database b
        where d.classid = 'pg_catalog.pg_database'::pg_catalog.regclass and b.oid = d.objid and b.datname::text operator(pg_catalog.~) $1
      )
  )
from pg_catalog.pg_roles r
where r.rolname = current_user
