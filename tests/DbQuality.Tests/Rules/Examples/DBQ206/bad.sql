-- expect: column public.visits.began_at
--   Column public.visits.began_at is timestamp(3) without time zone: sessions in different time zones read different moments
--   from it. Change it: alter table public.visits alter column began_at type timestamp(3) with time zone using began_at at
--   time zone 'UTC';
-- expect: column public.visits.opens_at
--   Column public.visits.opens_at is time with time zone: an offset without a day cannot tell summer time. Change it: alter
--   table public.visits alter column opens_at type time using opens_at::time;
-- expect: column public.visits.seen_at
--   Column public.visits.seen_at is timestamp without time zone[]: sessions in different time zones read different moments
--   from it. Change it: set time zone 'UTC'; alter table public.visits alter column seen_at type timestamp with time zone[]
--   using seen_at::timestamp with time zone[];
-- expect: column public.visits.ended_at
--   Column public.visits.ended_at is public.wall_time: sessions in different time zones read different moments from it.
--   Change it: alter table public.visits alter column ended_at type timestamp with time zone using ended_at at time zone
--   'UTC';
-- expect: column public.visits.all_ended_at
--   Column public.visits.all_ended_at is public.wall_time[]: sessions in different time zones read different moments from
--   it. Change it: set time zone 'UTC'; alter table public.visits alter column all_ended_at type timestamp with time zone[]
--   using all_ended_at::timestamp with time zone[];
-- left: DBQ206 column public.visits.all_ended_at
--   Its domain is made of timestamp without time zone: decide what the domain should be, or give the column a type without one.
-- left: DBQ206 column public.visits.ended_at
--   Its domain is made of timestamp without time zone: decide what the domain should be, or give the column a type without one.
-- left: DBQ206 column public.visits.opens_at
--   What its offsets meant is lost with them: decide whether all are of one time zone, or whether the column should be a timestamptz.
create domain wall_time as timestamp;

create table visits (
  id uuid primary key,
  began_at timestamp(3) not null,
  opens_at timetz,
  seen_at timestamp[],
  ended_at wall_time,
  all_ended_at wall_time[]
);
-- rest:
comment on table public.visits is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.visits add column origin_id bigint not null references public.origins;
create index on public.visits (origin_id);
comment on table public.origins is 'Made up for the example.';
