-- Enabled, but not for the owner; where no policy lets a row through, its owner would see none either.
-- standards:
--   database:
--     row_level_security:
--       schemas: [public]
-- expect: table public.notes
--   The owner of table public.notes is exempt from its row level security, and so is whatever runs as the owner.
--   Force it: alter table public.notes force row level security;
-- expect: table public.events
--   The owner of table public.events is exempt from its row level security, and so is whatever runs as the owner.
--   Force it: alter table public.events force row level security;
create table notes (id uuid primary key);
alter table notes enable row level security;
create table events (id uuid not null, at date not null) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
alter table events enable row level security;
alter table events force row level security;
alter table events no force row level security;
create policy in_time on events using (at <= current_date);
