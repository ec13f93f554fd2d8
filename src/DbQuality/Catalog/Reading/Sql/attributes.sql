select c.reltype, a.attname, format_type(a.atttypid, a.atttypmod) as type
from pg_class c
join pg_attribute a on a.attrelid = c.oid
where c.oid >= 16384
  and c.relkind = 'c'
  and a.attnum > 0
  and not a.attisdropped
order by c.reltype, a.attnum
