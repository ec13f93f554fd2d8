-- On the list, or part of PostgreSQL.
-- standards:
--   rules:
--     extension-not-allowed: { allowed: [pg_trgm, btree_gin] }
create extension pg_trgm;
create extension if not exists plpgsql;
