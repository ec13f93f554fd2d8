-- PostgreSQL reserves the prefix pg_, with the underscore: pgbouncer and pglogical are users' schemas.
-- initdb makes public, with an oid below 16384, so oids do not tell system schemas.
select n.oid, n.nspname, n.nspowner, n.nspacl::text[]
from pg_namespace n
where n.nspname !~ '^pg_'
  and n.nspname not in ('information_schema', 'dbquality_gate')
