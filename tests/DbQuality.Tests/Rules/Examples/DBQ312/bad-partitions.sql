-- Reported once, on the parent.
-- expect: index public.events.events_at_a_idx
create table events (id uuid, at timestamptz not null, a text, b boolean, c text[], during tstzrange) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
create index on events (at, a);
