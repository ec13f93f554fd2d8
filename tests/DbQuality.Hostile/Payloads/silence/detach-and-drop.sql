-- tries: drop a partition as a table of its own
-- exit: 1
-- expect: DBQ608 at 0002_this.sql:2
-- script: 0001_before.sql
create table events (id bigint not null, at date not null, primary key (id, at)) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
-- script: 0002_this.sql
alter table events detach partition events_2026;
drop table events_2026;
