select d.classid, d.objid, d.refobjid
from pg_depend d
where d.refclassid = 'pg_extension'::regclass
  and d.deptype = 'e'
