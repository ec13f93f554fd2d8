-- Looked at on 1 July 2026: the partitions end in July.
-- standards:
--   rules:
--     partition-gap: { days_ahead: 60, default_partition: false }
-- expect: table public.events
create table events (id uuid, at timestamptz) partition by range (at);
create table events_2026_06 partition of events for values from ('2026-06-01') to ('2026-07-01');
create table events_2026_07 partition of events for values from ('2026-07-01') to ('2026-08-01');
-- rest:
comment on table public.events is 'Made up for the example.';
alter table public.events add primary key (id, at);
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.events add column origin_id bigint not null references public.origins;
create index on public.events (origin_id);
comment on table public.origins is 'Made up for the example.';
