-- The roles of runs that live on the role $1.
select m.rolname::text
from pg_catalog.pg_auth_members a
join pg_catalog.pg_roles m on m.oid = a.member
where a.roleid = (select r.oid from pg_catalog.pg_roles r where r.rolname = $1) and m.rolname operator(pg_catalog.~) '^dbquality_[0-9a-f]{8}$'
