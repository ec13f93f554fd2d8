select
  c.oid,
  c.relnamespace,
  c.relname,
  c.relowner,
  c.relkind::int4,
  c.relispopulated,
  c.reloptions,
  c.relacl::text[],
  c.reltype,
  pg_get_viewdef(c.oid) as definition
from pg_class c
where c.oid >= 16384
  and c.relkind in ('v', 'm')
  and c.relpersistence <> 't'
