-- A partition that is partitioned itself is checked for gaps alone.
-- expect: table public.events_eu
-- left: DBQ202 table public.events
create table events (region text, at date) partition by list (region);
create table events_eu partition of events for values in ('eu') partition by range (at);
create table events_eu_1 partition of events_eu for values from ('2026-01-01') to ('2026-02-01');
create table events_eu_2 partition of events_eu for values from ('2026-02-02') to ('2026-03-01');
-- rest:
comment on table public.events is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.events add column origin_id bigint not null references public.origins;
create index on public.events (origin_id);
comment on table public.origins is 'Made up for the example.';
alter table public.events add column id uuid not null default gen_random_uuid();
