-- plpgsql is among them: initdb installs it.
select e.oid, e.extname, e.extowner, n.nspname, e.extversion, e.extrelocatable
from pg_extension e
join pg_namespace n on n.oid = e.extnamespace
