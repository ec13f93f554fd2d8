-- One partition has an index of the same shape, which only needs attaching.
-- expect: index public.events.events_user_id_idx
--   Index public.events_user_id_idx is not valid: writes to public.events may pay for it, no query uses it.
--   Attach each partition's index: alter index public.events_user_id_idx attach partition public.events_2026_user_id_idx; create unique index concurrently events_2027_events_user_id_idx on public.events_2027 USING btree (user_id, at); alter index public.events_user_id_idx attach partition public.events_2027_events_user_id_idx;
-- left: DBQ230 constraint public.events.events_pkey
create table events (user_id uuid, at timestamptz not null) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
create table events_2027 partition of events for values from ('2027-01-01') to ('2028-01-01');
create unique index events_2026_user_id_idx on events_2026 (user_id, at);
create unique index events_user_id_idx on only events (user_id, at);
-- rest:
comment on table public.events is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.events add column origin_id bigint not null references public.origins;
create index on public.events (origin_id);
alter table public.events_2026 alter column user_id set not null;
alter table public.events alter column user_id set not null;
comment on table public.origins is 'Made up for the example.';
alter table public.events add column id uuid not null default gen_random_uuid();
alter table public.events add primary key (id, at);
