-- tries: nothing: a message to whoever listens, an advisory lock, a prepared statement
-- ways: check, check on superuser, check on plain
-- exit: 0
-- reject: "error DBQ" or "warning DBQ"
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
listen channel;
notify channel, 'x';
unlisten *;
select pg_advisory_lock(1);
select pg_advisory_unlock(1);
prepare p as select count(*) from notes;
execute p;
deallocate all;
