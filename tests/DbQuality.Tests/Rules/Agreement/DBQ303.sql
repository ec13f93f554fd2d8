-- The beginning of another btree index: neither unique nor a constraint's.
select distinct a.id from indexes a join indexes b on b.indrelid = a.indrelid and b.indexrelid <> a.indexrelid
where not a.is_copy and a.method = 'btree' and b.method = 'btree' and a.indisvalid and b.indisvalid and not a.indisunique and a.indnkeyatts < b.indnkeyatts
  and coalesce(pg_get_expr(a.indpred, a.indrelid), '') = coalesce(pg_get_expr(b.indpred, b.indrelid), '')
  -- Position by position, expressions by their text, with sort order, operator class and collation.
  and not exists (
    select from generate_series(1, a.indnkeyatts) n
    where pg_get_indexdef(a.indexrelid, n, false) <> pg_get_indexdef(b.indexrelid, n, false)
      or a.indoption[n - 1] <> b.indoption[n - 1] or a.indclass[n - 1] <> b.indclass[n - 1] or a.indcollation[n - 1] <> b.indcollation[n - 1])
  and not exists (
    select from generate_series(a.indnkeyatts, a.indnatts - 1) n where a.indkey[n] <> all (b.indkey::int2[]));
