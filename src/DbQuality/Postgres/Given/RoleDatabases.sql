-- Where the role $1 has objects or rights; what belongs to the whole server is in no database.
select distinct coalesce(d.datname, pg_catalog.current_database())::text
from pg_catalog.pg_shdepend s left join pg_catalog.pg_database d on d.oid = s.dbid
where s.refclassid = 'pg_catalog.pg_authid'::pg_catalog.regclass and s.refobjid = (select r.oid from pg_catalog.pg_roles r where r.rolname = $1)
