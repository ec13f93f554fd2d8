-- More than 50 columns.
select t.id from tables t join pg_attribute a on a.attrelid = t.oid
where t.relkind <> 'f' and a.attnum > 0 and not a.attisdropped group by t.id having count(*) > 50;
