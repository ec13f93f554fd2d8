-- Domains over arrays, and over other domains.
-- expect: column public.visits.nested
-- expect: column public.visits.clocks
create domain moment as timestamp;
create domain moments as moment[];
create domain clocks as timetz[];
create table visits (id uuid primary key, nested moments, clocks clocks);
