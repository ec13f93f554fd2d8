-- expect: table public.events
--   Table public.events has no partition from '2026-02-01 00:00:00+00' to '2026-03-01 00:00:00+00': such rows pile up in
--   the default partition. Make it: create table public.events_from_2026020100000000 partition of public.events for values
--   from ('2026-02-01 00:00:00+00') to ('2026-03-01 00:00:00+00');
-- expect: table public.numbers
--   Table public.numbers has no default partition: an insert of a row that no partition takes fails. Add a default: create
--   table public.numbers_default partition of public.numbers default;
-- expect: table public.numbers
--   Table public.numbers has no partition from '100' to '200': an insert of such a row fails. Make it: create table
--   public.numbers_from_100 partition of public.numbers for values from ('100') to ('200');
-- expect: table public.visits
--   Table public.visits has no partition: an insert of a row that no partition takes fails. Add a default: create table
--   public.visits_default partition of public.visits default;
-- left: DBQ102 column public.visits.On
--   The name "on" is a key word that PostgreSQL reserves: choose another one.
create table events (id uuid, at timestamptz) partition by range (at);
create table events_2026_01 partition of events for values from ('2026-01-01') to ('2026-02-01');
create table events_2026_02 partition of events for values from ('2026-03-01') to ('2026-04-01');
create table events_rest partition of events default;

create table numbers (id bigint) partition by range (id);
create table numbers_1 partition of numbers for values from (minvalue) to (100);
create table numbers_2 partition of numbers for values from (200) to (300);

create table visits (id uuid, "On" date) partition by range ("On");
-- rest:
comment on table public.events is 'Made up for the example.';
alter table public.events add primary key (id, at);
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.events add column origin_id bigint not null references public.origins;
create index on public.events (origin_id);
comment on table public.numbers is 'Made up for the example.';
alter table public.numbers add primary key (id);
alter table public.numbers add column origin_id bigint not null references public.origins;
create index on public.numbers (origin_id);
comment on table public.visits is 'Made up for the example.';
alter table public.visits add primary key (id, "On");
alter table public.visits add column origin_id bigint not null references public.origins;
create index on public.visits (origin_id);
comment on table public.origins is 'Made up for the example.';
