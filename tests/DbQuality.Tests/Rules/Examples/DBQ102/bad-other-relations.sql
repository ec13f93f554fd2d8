-- Every kind of table and view; an inherited column is its parent's.
-- standards:
--   database:
--     run_as: superuser
-- expect: column public.parcels.Weight
-- expect: column public.sums.Total
-- expect: column public.parents.Size
create foreign data wrapper elsewhere;
create server other foreign data wrapper elsewhere;
create foreign table parcels ("Weight" integer) server other;
create materialized view sums as select 1 as "Total";
create table parents ("Size" integer);
create table children () inherits (parents);
