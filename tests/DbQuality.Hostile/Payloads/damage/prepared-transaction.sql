-- tries: keep the scratch database, and hang every later run, by a prepared transaction
-- ways: check on superuser, check on plain, check by psql, check on superuser by psql
-- versions: thorough
-- exit: 0 or 1 or 3
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
begin;
insert into notes values (1, 'x');
prepare transaction 'left';
