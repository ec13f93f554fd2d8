select k.id from foreign_keys k join pg_class r on r.oid = k.confrelid join pg_namespace n on n.oid = r.relnamespace where n.nspname <> k.schema;
