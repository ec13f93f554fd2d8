select
  a.attrelid,
  a.attnum,
  a.attname,
  a.atttypid,
  a.atttypmod,
  a.attnotnull,
  a.attidentity::int4,
  a.attgenerated::int4,
  a.attislocal,
  a.attcollation,
  -- 100 is "default"; asking for each text column's would cost more than the rest of the row.
  case when a.attcollation not in (0, 100) then (select l.collname from pg_collation l where l.oid = a.attcollation) end as collname,
  a.attacl::text[]
from pg_attribute a
join pg_class c on c.oid = a.attrelid
where a.attrelid >= 16384
  and c.relkind in ('r', 'p', 'f', 'v', 'm')
  and c.relpersistence <> 't'
  and a.attnum > 0
  and not a.attisdropped
