-- No valid index begins with the key's columns, in any order; a predicate may ask no more than that they are not null. A key with
-- a period (PostgreSQL 18) may do without the range, and one that is not enforced looks nothing up.
select k.id from foreign_keys k
where k.relkind <> 'f' and coalesce((to_jsonb(k) ->> 'conenforced')::boolean, true) and not exists (
  select from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am m on m.oid = c.relam,
    lateral (values (k.conkey), (case when (to_jsonb(k) ->> 'conperiod')::boolean then k.conkey[1:cardinality(k.conkey) - 1] end)) as looked_up (columns)
  where i.indrelid = k.conrelid and i.indisvalid and cardinality(columns) > 0
    and (m.amname in ('btree', 'gist') or (m.amname = 'hash' and cardinality(columns) = 1))
    and i.indnkeyatts >= cardinality(columns)
    and (select array_agg(n order by n) from unnest((i.indkey::int2[])[0:cardinality(columns) - 1]) n) = (select array_agg(n order by n) from unnest(columns) n)
    and (i.indpred is null or not exists (
      select from unnest(string_to_array(translate(pg_get_expr(i.indpred, i.indrelid), '()', ''), ' AND ')) asked
      where asked not in (select quote_ident(a.attname) || ' IS NOT NULL' from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any (k.conkey)))));
