-- A domain that no column has yet.
-- expect: domain public.percentage
--   Constraint percentage_range of domain public.percentage is not valid: values that were there before may break it.
--   Validate it: alter domain public.percentage validate constraint percentage_range;
-- left: DBQ237 domain public.percentage
-- left: DBQ506 domain public.percentage
--   Not all of it is read that would make it again, such as its collations and the comments on its parts: drop it by hand once you are sure.
create domain percentage as numeric;
alter domain percentage add constraint percentage_range check (value between 0 and 100) not valid;
-- rest:
comment on domain public.percentage is 'Made up for the example.';
