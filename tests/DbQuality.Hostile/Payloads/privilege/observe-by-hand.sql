-- tries: call observe() by hand, which belongs to the runner
-- exit: 0 or 1
-- ways: check, check by psql, check on superuser
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
select dbquality_gate.observe();
begin;
select dbquality_gate.observe();
commit;
