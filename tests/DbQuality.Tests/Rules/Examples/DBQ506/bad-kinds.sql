-- Domains, ranges and types of several columns.
-- expect: domain public.Email
--   Nothing in the database uses domain public."Email". Drop it: drop domain public."Email";
-- expect: type public.pair
--   Nothing in the database uses type public.pair. Drop it: drop type public.pair;
-- expect: type public.price_range
--   Nothing in the database uses type public.price_range. Drop it: drop type public.price_range;
-- left: DBQ111 domain public.Email
--   No view can keep its old name for a while: rename it together with what uses it.
-- left: DBQ237 domain public.Email
-- left: DBQ506 domain public.Email
--   Not all of it is read that would make it again, such as its collations and the comments on its parts: drop it by hand once you are sure.
-- left: DBQ506 type public.pair
--   Not all of it is read that would make it again, such as its collations and the comments on its parts: drop it by hand once you are sure.
-- left: DBQ506 type public.price_range
--   Not all of it is read that would make it again, such as its collations and the comments on its parts: drop it by hand once you are sure.
create domain "Email" as text check (value like '%@%');
create type pair as (a int, b int);
create type price_range as range (subtype = numeric);
