-- tries: hold the lock by which the gate knows its runs on a given server
-- ways: check on superuser, check on plain, check
-- limit: 40s
-- options: --timeout 20s
-- exit: 0 or 1 or 3
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
select pg_advisory_lock(1145197909, n) from generate_series(1, 100) n;
select pg_advisory_lock(1145197909);
