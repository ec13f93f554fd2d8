-- One of each kind.
-- expect: type public.mood
--   Nothing in the database uses type public.mood. Drop it: drop type public.mood;
-- expect: domain public.Email
--   Nothing in the database uses domain public."Email". Drop it: drop domain public."Email";
-- expect: type public.pair
--   Nothing in the database uses type public.pair. Drop it: drop type public.pair;
-- expect: type public.price_range
--   Nothing in the database uses type public.price_range. Drop it: drop type public.price_range;
create type mood as enum ('good', 'bad');
create domain "Email" as text check (value like '%@%');
create type pair as (a int, b int);
create type price_range as range (subtype = numeric);
create table orders (id uuid primary key, mood text);
