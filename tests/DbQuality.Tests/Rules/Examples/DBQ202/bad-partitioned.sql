-- The key of a partitioned table holds the columns it is partitioned by. Partitions are not reported again.
-- expect: table public.events
--   Table public.events has no primary key. Rows cannot be updated or replicated reliably.
--   Add one: alter table public.events add primary key (id, created_at);
create table events (
  id uuid not null,
  created_at timestamptz not null
) partition by range (created_at);

create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
