-- Enabled, but not for the owner.
-- standards:
--   database:
--     row_level_security:
--       schemas: [public]
-- expect: table public.events
--   The owner of table public.events is exempt from its row level security, and so is whatever runs as the owner.
--   Force it: alter table public.events force row level security;
create table events (id uuid not null, held_on date not null) partition by range (held_on);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
alter table events enable row level security;
alter table events force row level security;
alter table events no force row level security;
create policy in_time on events using (held_on <= current_date);
-- rest:
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
comment on table public.events is 'Made up for the example.';
alter table public.events add primary key (id, held_on);
alter table public.events add column origin_id bigint not null references public.origins;
create index on public.events (origin_id);
comment on table public.origins is 'Made up for the example.';
alter table public.origins enable row level security;
alter table public.origins force row level security;
create policy known on public.origins using (id > 0);
