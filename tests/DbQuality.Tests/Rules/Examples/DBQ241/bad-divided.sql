-- How a new partition is divided, its neighbour that is itself partitioned does not say for it.
-- standards:
--   rules:
--     partition-gap: { default_partition: false }
-- expect: table public.events
-- left: DBQ241 table public.events
--   public.events_2026_01 is itself partitioned: decide how the new one is divided.
create table events (id uuid, at date) partition by range (at);
create table events_2026_01 partition of events for values from ('2026-01-01') to ('2026-02-01') partition by hash (id);
create table events_2026_03 partition of events for values from ('2026-03-01') to ('2026-04-01');
-- rest:
comment on table public.events is 'Made up for the example.';
alter table public.events add primary key (id, at);
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.events add column origin_id bigint not null references public.origins;
create index on public.events (origin_id);
comment on table public.origins is 'Made up for the example.';
