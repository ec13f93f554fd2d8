-- Left out: the row types of tables and views, array types, and multiranges, which come with their range.
-- typarray does not tell arrays apart from a base type with subscripts such as jsonb; the handler does.
select
  t.oid,
  t.typnamespace,
  t.typname,
  t.typowner,
  t.typtype::int4,
  t.typacl::text[],
  case
    when t.typtype = 'd' then format_type(t.typbasetype, t.typtypmod)
    when t.typtype = 'r' then (select format_type(r.rngsubtype, null) from pg_range r where r.rngtypid = t.oid)
  end as basetype,
  t.typnotnull,
  t.typdefault,
  t.typrelid
from pg_type t
where t.oid >= 16384
  and (
    t.typtype in ('d', 'e', 'r')
    or (t.typtype = 'b' and t.typsubscript <> 'array_subscript_handler'::regproc)
    or (t.typtype = 'c' and (select c.relkind from pg_class c where c.oid = t.typrelid) = 'c')
  )
