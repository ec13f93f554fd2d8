-- tries: lock what the gate reads at the end
-- ways: check, check by psql
-- options: --timeout 8s
-- limit: 25s
-- exit: 0 or 1 or 3
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
begin;
lock table notes in access exclusive mode;
select pg_advisory_lock(1);
