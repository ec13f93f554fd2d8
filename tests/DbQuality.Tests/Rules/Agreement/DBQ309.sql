-- A btree on whole arrays that guards nothing.
select distinct i.id from indexes i, generate_series(0, i.indnkeyatts - 1) n join pg_attribute a on true join pg_type y on true
where not i.is_copy and i.method = 'btree' and not i.indisunique and a.attrelid = i.indrelid and a.attnum = i.indkey[n] and y.oid = a.atttypid and y.typcategory = 'A';
