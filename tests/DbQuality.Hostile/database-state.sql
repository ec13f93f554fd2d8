-- What is in a database of somebody's: what one run adds or takes away changes a count, what it changes a version of a row.
select 'catalog', concat_ws(', ',
  (select count(*) from pg_class), (select count(*) from pg_proc), (select count(*) from pg_namespace), (select count(*) from pg_type),
  (select count(*) from pg_extension), (select count(*) from pg_largeobject_metadata), (select count(*) from pg_event_trigger),
  (select md5(string_agg(nspname || nspowner || coalesce(nspacl::text, ''), ';' order by oid)) from pg_namespace where nspname not like 'pg\_temp%' and nspname not like 'pg\_toast\_temp%'),
  (select md5(string_agg(proname || proowner || coalesce(proacl::text, '') || prosrc, ';' order by oid)) from pg_proc),
  (select md5(string_agg(relname || relowner || coalesce(relacl::text, ''), ';' order by oid)) from pg_class where relpersistence <> 't'),
  (select md5(string_agg(defaclrole::text || defaclacl::text, ';' order by oid)) from pg_default_acl))
