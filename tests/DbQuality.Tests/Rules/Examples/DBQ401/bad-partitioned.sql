-- A partitioned table is reported once; its partitions are reached through it.
-- standards:
--   database:
--     row_level_security:
--       schemas: [public]
-- expect: table public.events
-- left: DBQ401 table public.events
--   No policy would let a row through, so that the application would see none: state the policies of its prefix under database.row_level_security.policies in standards.yaml, or write them, and decide who may see what.
create table events (id uuid not null, at date not null, primary key (id, at)) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
create table events_later partition of events default partition by range (at);
create table events_later_all partition of events_later default;
-- rest:
comment on table public.events is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.events add column origin_id bigint not null references public.origins;
create index on public.events (origin_id);
comment on table public.origins is 'Made up for the example.';
alter table public.origins enable row level security;
alter table public.origins force row level security;
create policy known on public.origins using (id > 0);
