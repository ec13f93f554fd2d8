-- Several columns, match simple, one of them nullable.
select k.id from foreign_keys k
where cardinality(k.conkey) > 1 and k.confmatchtype = 's'
  and exists (select from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any (k.conkey) and not a.attnotnull);
