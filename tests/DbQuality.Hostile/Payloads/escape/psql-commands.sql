-- tries: run a program by a command of psql's that the built-in runner must not know
-- ways: check, check by dbup
-- exit: 1
-- expect: DBQ701 at 0001_payload.sql:2
create table notes (id bigint primary key);
\! touch %WITNESS%/ran
