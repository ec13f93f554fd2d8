select
  c.oid,
  c.relnamespace,
  c.relname,
  c.relowner,
  c.relpersistence::int4,
  c.relacl::text[],
  format_type(s.seqtypid, null) as type,
  s.seqstart,
  s.seqincrement,
  s.seqmin,
  s.seqmax,
  s.seqcache,
  s.seqcycle,
  d.refobjid,
  d.refobjsubid,
  -- An identity column's dependency is internal, that of OWNED BY is automatic.
  d.deptype = 'i' as isidentity
from pg_sequence s
join pg_class c on c.oid = s.seqrelid
left join pg_depend d
  on d.classid = 'pg_class'::regclass
  and d.objid = c.oid
  and d.objsubid = 0
  and d.refclassid = 'pg_class'::regclass
  and d.refobjsubid > 0
  and d.deptype in ('a', 'i')
where c.oid >= 16384
  and c.relpersistence <> 't'
