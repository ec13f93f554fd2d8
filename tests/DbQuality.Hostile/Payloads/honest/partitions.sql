-- tries: nothing: partitions, made and filled
-- ways: check, fix
-- exit: 0
-- reject: "error DBQ" or "warning DBQ"
-- script: 0001_payload.sql
create table events (id bigint not null, happened_on date not null, primary key (id, happened_on)) partition by range (happened_on);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
create table events_rest partition of events default;
insert into events values (1, '2026-05-05'), (2, '2020-01-01');
