-- Reported once, on the parent.
-- expect: index public.events.events_user_id_idx1
-- left: DBQ302 index public.events.events_user_id_idx1
--   An index of a partitioned table cannot be dropped concurrently: choose a quiet moment for it.
-- left: DBQ230 constraint public.events.events_pkey
create table events (user_id uuid, at timestamptz not null) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
create index on events (user_id);
create index on events (user_id);
-- rest:
comment on table public.events is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.events add column origin_id bigint not null references public.origins;
create index on public.events (origin_id);
alter table public.events alter column user_id set not null;
comment on table public.origins is 'Made up for the example.';
alter table public.events add column id uuid not null default gen_random_uuid();
alter table public.events add primary key (id, at);
