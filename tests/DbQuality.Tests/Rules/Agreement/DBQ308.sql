-- A boolean among the key columns of an index that guards nothing.
select distinct i.id from indexes i, generate_series(0, i.indnkeyatts - 1) n join pg_attribute a on true
where not i.is_copy and not i.indisunique and not i.is_constraint and a.attrelid = i.indrelid and a.attnum = i.indkey[n] and a.atttypid = 'boolean'::regtype;
