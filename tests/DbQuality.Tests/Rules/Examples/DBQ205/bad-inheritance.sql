-- A child table gets the column with its parent; a partition is part of its table.
-- standards:
--   database:
--     delete_strategy: { default: hard, soft: ["public.animals", dogs, events] }
-- expect: column public.animals.deleted_at
-- expect: column public.events.deleted_at
-- left: DBQ238 table public.dogs
create table animals (id uuid primary key);
create table dogs () inherits (animals);
create table events (id uuid, primary key (id)) partition by hash (id);
create table events_0 partition of events for values with (modulus 1, remainder 0);
-- rest:
comment on table public.animals is 'Made up for the example.';
comment on table public.dogs is 'Made up for the example.';
alter table public.dogs add primary key (id);
alter table public.dogs add column title text not null;
comment on table public.events is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.events add column origin_id bigint not null references public.origins;
create index on public.events (origin_id);
comment on table public.origins is 'Made up for the example.';
