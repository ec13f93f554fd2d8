-- Nothing says what these are.
-- expect: table public.orders
--   Table public.orders has no comment, so nothing in the database says what it is for. Say it: comment on table public.orders is 'What it is for.';
-- expect: materialized view public.Totals
--   Materialized view public."Totals" has no comment, so nothing in the database says what it is for.
--   Say it: comment on materialized view public."Totals" is 'What it is for.';
-- expect: function public.total(a integer)
--   Function public.total(a integer) has no comment, so nothing in the database says what it is for.
--   Say it: comment on function public.total(a integer) is 'What it is for.';
-- expect: procedure public.close()
--   Procedure public.close() has no comment, so nothing in the database says what it is for. Say it: comment on procedure public.close() is 'What it is for.';
-- left: DBQ116 table public.orders
--   Its name does not say what a row of it is: say it.
-- left: DBQ116 materialized view public.totals
--   Its name does not say what it is for: say it.
create table orders (id uuid primary key);
create materialized view "Totals" as select 1 as one;
create function total(a int) returns int language sql as 'select a';
create function total(a int, b int) returns int language sql as 'select a + b';
comment on function total(int, int) is 'The sum.';
create procedure close() language sql as 'select 1';
-- rest:
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
comment on table public.origins is 'Made up for the example.';
alter table public.orders add column origin_id bigint not null references public.origins;
create index on public.orders (origin_id);
