-- Few types make up many columns: each pair of type and modifier is formatted once.
select
  t.oid,
  a.atttypmod,
  format_type(t.oid, a.atttypmod) as display,
  t.typname,
  n.nspname,
  t.typtype::int4,
  t.typcategory::int4,
  t.typcollation,
  case
    when t.typtype = 'd' then (
      -- A domain may be over a domain.
      with recursive chain as (
        select b.oid, b.typtype, b.typbasetype from pg_type b where b.oid = t.typbasetype
        union all
        select b.oid, b.typtype, b.typbasetype from chain c join pg_type b on b.oid = c.typbasetype where c.typtype = 'd'
      )
      select c.oid from chain c where c.typtype <> 'd')
    else t.oid
  end as basetype,
  t.typlen,
  t.typalign::int4
from (
  select distinct a.atttypid, a.atttypmod
  from pg_attribute a
  where a.attrelid >= 16384
    and a.attnum > 0
    and a.atttypid <> 0 -- dropped columns have none
) a
join pg_type t on t.oid = a.atttypid
join pg_namespace n on n.oid = t.typnamespace
