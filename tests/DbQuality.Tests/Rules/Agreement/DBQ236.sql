select s.name || '.' || y.typname from pg_type y join schemas s on s.oid = y.typnamespace
where y.typtype = 'e' and not exists (select from members where classid = 'pg_type'::regclass and objid = y.oid);
