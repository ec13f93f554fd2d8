-- tries: nothing: roles that scripts make, and rights that they give
-- ways: check, check by psql
-- exit: 0
-- reject: "error DBQ" or "warning DBQ"
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
create role reader nologin;
grant select on notes to reader;
grant usage on schema public to reader;
alter default privileges in schema public grant select on tables to reader;
