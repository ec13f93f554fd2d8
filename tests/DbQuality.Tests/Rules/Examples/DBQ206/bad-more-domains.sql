-- Domains over either type, of a precision or of none, in arrays; a type of the user's own that only sounds like one.
-- expect: column public.visits.began
--   Column public.visits.began is public.moment[]: sessions in different time zones read different moments from it. Change it: set time zone 'UTC'; alter table public.visits alter column began type timestamp with time zone[] using began::timestamp with time zone[];
-- expect: column public.visits.opens
--   Column public.visits.opens is public.opening[]: an offset without a day cannot tell summer time. Change it: alter table public.visits alter column opens type time[] using opens::time[];
-- expect: column public.visits.times
--   Column public.visits.times is time with time zone[]: an offset without a day cannot tell summer time. Change it: alter table public.visits alter column times type time[] using times::time[];
-- left: DBQ236 type public.timestamps
-- left: DBQ206 column public.visits.began
--   Its domain is made of timestamp without time zone: decide what the domain should be, or give the column a type without one.
-- left: DBQ206 column public.visits.opens
--   Its domain is made of time with time zone: decide what the domain should be, or give the column a type without one.
-- left: DBQ206 column public.visits.times
--   What its offsets meant is lost with them: decide whether all are of one time zone, or whether the column should be a timestamptz.
-- left: DBQ238 table public.long_visits
create domain moment as timestamp;
create domain exact_moment as timestamptz;
create domain opening as timetz;
create domain closing as time;
create domain word as text;
create type timestamps as enum ('time');
create table visits (
  id uuid primary key,
  began moment[],
  ended exact_moment[],
  opens opening[],
  closes closing[],
  words word[],
  kinds timestamps[],
  times timetz[]
);
create table long_visits (note text) inherits (visits);
-- rest:
comment on table public.visits is 'Made up for the example.';
alter table public.visits add column title text not null;
comment on table public.long_visits is 'Made up for the example.';
alter table public.long_visits add primary key (id);
