-- tries: detach a partition in a transaction that has locked its parent before
-- ways: check, check by psql
-- exit: 1
-- expect: DBQ601 at 0002_this.sql
-- script: 0001_before.sql
create table events (id bigint not null, at date not null, primary key (id, at)) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
-- script: 0002_this.sql
begin;
lock table events in access exclusive mode;
alter table events detach partition events_2026;
commit;
