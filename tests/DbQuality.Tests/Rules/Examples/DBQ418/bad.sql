-- Created without a schema, it lands in the first of the search path.
-- standards:
--   database:
--     run_as: superuser
-- expect: extension hstore
--   Extension hstore has its objects in schema public, among the application's own.
--   As a superuser, move it: create schema if not exists extensions; alter extension hstore set schema extensions;
create extension hstore;
