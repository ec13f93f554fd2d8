-- Every kind of table and view; an inherited column is its parent's.
-- standards:
--   database:
--     run_as: superuser
-- expect: column public.parcels.Weight
-- expect: column public.sums.Total
-- expect: column public.parents.Size
-- left: DBQ202 table public.parents
-- left: DBQ315 table public.parents
-- left: DBQ238 table public.children
create foreign data wrapper elsewhere;
create server other foreign data wrapper elsewhere;
create foreign table parcels ("Weight" integer) server other;
create materialized view sums as select 1 as "Total";
create table parents ("Size" integer);
create table children () inherits (parents);
-- rest:
comment on foreign table public.parcels is 'Made up for the example.';
comment on materialized view public.sums is 'Made up for the example.';
comment on table public.parents is 'Made up for the example.';
comment on table public.children is 'Made up for the example.';
alter table public.children add column id bigint generated always as identity primary key;
alter table public.children add column title text not null;
