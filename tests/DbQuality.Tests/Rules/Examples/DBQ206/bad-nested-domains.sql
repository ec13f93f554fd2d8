-- Domains over arrays, and over other domains.
-- expect: column public.visits.nested
-- expect: column public.visits.clocks
-- left: DBQ206 column public.visits.clocks
--   Its domain is made of time with time zone: decide what the domain should be, or give the column a type without one.
-- left: DBQ206 column public.visits.nested
--   Its domain is made of timestamp without time zone: decide what the domain should be, or give the column a type without one.
create domain moment as timestamp;
create domain moments as moment[];
create domain clocks as timetz[];
create table visits (id uuid primary key, nested moments, clocks clocks);
-- rest:
comment on table public.visits is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.visits add column origin_id bigint not null references public.origins;
create index on public.visits (origin_id);
comment on table public.origins is 'Made up for the example.';
