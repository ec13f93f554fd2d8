-- tries: nothing: it makes trusted extensions and uses them
-- ways: check, check by psql
-- exit: 0
-- reject: "error DBQ" or "warning DBQ"
-- script: 0001_payload.sql
create schema extensions;
create extension citext schema extensions;
create extension pg_trgm schema extensions;
create extension hstore schema extensions;
create extension "uuid-ossp" schema extensions;
create table notes (id bigint primary key, body extensions.citext not null);
create index notes_body_idx on notes using gin (body extensions.gin_trgm_ops);
