-- Bytes of this database, of the write-ahead log and of temporary files; and this database's files, one or more a table, index or
-- sequence, also before it is committed. Files are looked at, not relations: no lock of a script is waited for.
select
  (
    pg_catalog.pg_database_size(d.oid)
    + (select coalesce(pg_catalog.sum(w.size), 0) from pg_catalog.pg_ls_waldir() w)
    + (select coalesce(pg_catalog.sum(t.size), 0) from pg_catalog.pg_ls_tmpdir() t)
  )::bigint,
  (select pg_catalog.count(*)::integer from pg_catalog.pg_ls_dir('base/' || d.oid) f)
from pg_catalog.pg_database d
where d.datname = pg_catalog.current_database()
