-- Reported once, on the parent.
-- expect: index public.events.events_user_id_idx1
create table events (user_id uuid, at timestamptz not null) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
create index on events (user_id);
create index on events (user_id);
