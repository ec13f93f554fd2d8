-- Table without a primary key; a foreign table cannot have one.
select id from tables t where relkind <> 'f' and not exists (select from pg_constraint k where k.conrelid = t.oid and k.contype = 'p');
