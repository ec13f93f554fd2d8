-- The same work as another one: method, columns, order, classes, collations, predicate, INCLUDE. A unique index is not for a plain one's sake.
-- A primary key stays, and what a foreign key refers to; then a constraint's index, then the unique one, then the older one.
with shapes as (
  select *, exists (select from pg_constraint k where k.contype = 'f' and k.conindid = indexrelid) as is_referenced,
    concat_ws(' ', indrelid, method, indkey, indclass, indcollation, indoption, indnkeyatts) || coalesce(pg_get_expr(indexprs, indrelid), '')
      || ' where ' || coalesce(pg_get_expr(indpred, indrelid), '') as shape
  from indexes where indisvalid
)
select a.id from shapes a
where not a.is_copy and not a.indisprimary and not a.is_referenced and not a.indisexclusion and exists (
  select from shapes b where b.shape = a.shape and b.indexrelid <> a.indexrelid and (b.indisunique or not a.indisunique)
    and (b.is_copy, b.indisprimary, b.is_referenced, b.is_constraint, b.indisunique, -b.indexrelid::bigint)
      > (a.is_copy, a.indisprimary, a.is_referenced, a.is_constraint, a.indisunique, -a.indexrelid::bigint));
