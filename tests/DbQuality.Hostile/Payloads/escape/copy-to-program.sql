-- tries: run a program of the machine
-- ways: check, check on superuser, check by psql, check by dbup, check as user, baseline, fix
-- exit: 1 or 3
-- exit for check: 1
-- expect for check: DBQ701 at 0001_payload.sql:2
-- script: 0001_payload.sql
create table notes (id bigint primary key);
copy notes to program 'touch %WITNESS%/ran';
