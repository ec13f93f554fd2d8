-- How a new partition is divided, its neighbour that is itself partitioned does not say for it.
-- standards:
--   rules:
--     partition-gap: { default_partition: false }
-- expect: table public.events
create table events (id uuid, at date) partition by range (at);
create table events_2026_01 partition of events for values from ('2026-01-01') to ('2026-02-01') partition by hash (id);
create table events_2026_03 partition of events for values from ('2026-03-01') to ('2026-04-01');
