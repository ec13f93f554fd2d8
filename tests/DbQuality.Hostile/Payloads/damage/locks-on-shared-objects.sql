-- tries: hold what the gate must have to drop its database: a cursor, a lock, a session that listens
-- ways: check on superuser, check on plain
-- exit: 0 or 1
-- limit: 40s
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
listen evil;
declare c cursor with hold for select 1;
select pg_advisory_lock(n) from generate_series(1, 50) n;
