-- An index that no partition has.
-- expect: index public.events.events_user_id_idx
--   Index public.events_user_id_idx is not valid: writes to public.events may pay for it, no query uses it.
--   Attach each partition's index: create index concurrently events_2026_events_user_id_idx on public.events_2026 USING btree (user_id); alter index public.events_user_id_idx attach partition public.events_2026_events_user_id_idx;
create table events (
  id uuid not null,
  user_id uuid not null,
  at timestamptz not null
) partition by range (at);

create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
create index events_user_id_idx on only events (user_id);
-- rest:
alter table public.events add primary key (id, at);
comment on table public.events is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.events add column origin_id bigint not null references public.origins;
create index on public.events (origin_id);
comment on table public.origins is 'Made up for the example.';
