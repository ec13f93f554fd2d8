-- A foreign key's column of another type, length or precision than what it refers to; a domain is what it is made of.
with recursive bases(oid, type, modifier) as (
  select oid, oid, -1 from pg_type where typtype <> 'd'
  union all
  select y.oid, b.type, case when b.modifier = -1 then y.typtypmod else b.modifier end from pg_type y join bases b on y.typbasetype = b.oid where y.typtype = 'd'
), typed as (
  select attrelid, attnum, format_type(b.type, case when b.oid = b.type then a.atttypmod else b.modifier end) as type
  from pg_attribute a join bases b on b.oid = a.atttypid
)
select distinct k.id from foreign_keys k, unnest(k.conkey, k.confkey) as pair (own, other)
join typed x on true join typed y on true
where (x.attrelid, x.attnum) = (k.conrelid, pair.own) and (y.attrelid, y.attnum) = (k.confrelid, pair.other) and x.type <> y.type;
