-- tries: nothing: what it drops is not there
-- ways: check, check by psql
-- exit: 0
-- reject: "error DBQ" or "warning DBQ"
-- script: 0001_payload.sql
drop table if exists notes cascade;
drop function if exists f();
drop schema if exists trash cascade;
create table notes (id bigint primary key, body text not null);
