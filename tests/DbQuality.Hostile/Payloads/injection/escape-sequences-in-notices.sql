-- tries: have notices and warnings clear the screen
-- ways: check, check by psql
-- exit: 0 or 1
-- options: --verbosity diagnostic
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
do $$ begin raise notice E'\x1b[2Jnotice'; raise warning E'\x1b[2Jwarning\r\x07'; raise info E'\x1b[2Jinfo'; end $$;
