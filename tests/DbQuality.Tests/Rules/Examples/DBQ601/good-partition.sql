-- The bounds are proven by a check beforehand, a new partition is empty, and detaching can be concurrent.
-- script: 0001_before.sql
create table events (id bigint not null, at date not null, primary key (id, at)) partition by range (at);
create table events_2025 partition of events for values from ('2025-01-01') to ('2026-01-01');
create table events_2026 (
  id bigint not null,
  at date not null,
  primary key (id, at),
  check (at >= '2026-01-01' and at < '2027-01-01')
);
-- script: 0002_this.sql
alter table events attach partition events_2026 for values from ('2026-01-01') to ('2027-01-01');
create table events_2027 partition of events for values from ('2027-01-01') to ('2028-01-01');
alter table events detach partition events_2025 concurrently;
