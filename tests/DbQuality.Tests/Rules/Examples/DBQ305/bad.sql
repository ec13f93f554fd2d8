-- An index that no partition has.
-- expect: index public.events.events_user_id_idx
--   Index public.events_user_id_idx is not valid: writes to public.events may pay for it, no query uses it. Partition
--   public.events_2026 has no index attached to it. Make one there, then: alter index public.events_user_id_idx attach
--   partition its_name;
create table events (
  user_id uuid,
  at timestamptz not null
) partition by range (at);

create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
create index events_user_id_idx on only events (user_id);
