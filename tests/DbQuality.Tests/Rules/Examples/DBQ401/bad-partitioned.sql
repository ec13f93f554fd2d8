-- A partitioned table is reported once; its partitions are reached through it.
-- standards:
--   database:
--     row_level_security:
--       schemas: [public]
-- expect: table public.events
create table events (id uuid not null, at date not null, primary key (id, at)) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
create table events_later partition of events default partition by range (at);
create table events_later_all partition of events_later default;
