-- What is set for the session's role, each with the database that it holds for.
select coalesce(d.datname, '')::text, pg_catalog.split_part(c.line, '=', 1), pg_catalog.substr(c.line, pg_catalog.strpos(c.line, '=') + 1)
from pg_catalog.pg_db_role_setting s
left join pg_catalog.pg_database d on d.oid = s.setdatabase
cross join lateral pg_catalog.unnest(s.setconfig) c(line)
where s.setrole = (select r.oid from pg_catalog.pg_roles r where r.rolname = session_user)
