-- In a schema of its own, moved there, or made by the administrator.
-- standards:
--   database:
--     run_as: superuser
--     extensions: [pg_trgm]
create schema extensions;
create extension hstore schema extensions;
create extension citext;
alter extension citext set schema extensions;
create extension if not exists pg_trgm;
