-- Since PostgreSQL 14 what initdb made is pinned without a row here, but for information_schema.
-- Left out: that an object is in its schema, which the object says; that it is an extension's member; that a default is
-- its column's, a toast table its table's; the triggers that enforce a foreign key.
select d.classid, d.objid, d.objsubid, d.refclassid, d.refobjid, d.refobjsubid, d.deptype::int4
from pg_depend d
where d.objid >= 16384
  and d.refobjid >= 16384
  and d.deptype <> 'e'
  and d.refclassid <> 'pg_namespace'::regclass
  and not (d.classid = 'pg_trigger'::regclass and d.refclassid = 'pg_constraint'::regclass and d.deptype = 'i')
  and (d.classid <> 'pg_attrdef'::regclass or d.deptype = 'n')
  and not (d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass and d.refobjsubid = 0 and d.deptype = 'i')
