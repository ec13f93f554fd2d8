-- Every kind of table and view.
-- standards:
--   database:
--     run_as: superuser
-- expect: materialized view public.order
--   Materialized view public."order" is not named in snake_case_plural, so its name must be looked up wherever it is used. Rename it: alter materialized view public."order" rename to orders;
-- expect: table public.parcel
--   Foreign table public.parcel is not named in snake_case_plural, so its name must be looked up wherever it is used. Rename it: alter foreign table public.parcel rename to parcels;
create foreign data wrapper elsewhere;
create server other foreign data wrapper elsewhere;
create foreign table parcel (id uuid) server other;
create materialized view "order" as select id from parcel with no data;
-- rest:
comment on foreign table public.parcel is 'Made up for the example.';
comment on materialized view public."order" is 'Made up for the example.';
