-- Every type that a column may be of. An array is its element's type with [] behind it.
select
  t.typname as name,
  pg_catalog.format_type(t.oid, null) as printed,
  pg_catalog.quote_ident(t.typname) as quoted,
  n.nspname as schema,
  pg_catalog.quote_ident(n.nspname) as quoted_schema
from pg_catalog.pg_type t
join pg_catalog.pg_namespace n on n.oid = t.typnamespace
where t.typtype <> 'p' and t.typisdefined
  and not exists (select from pg_catalog.pg_type element where element.typarray = t.oid)
order by t.oid
