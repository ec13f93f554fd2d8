-- Left over; a name that only contains this one, or a comment, is no use of it.
-- expect: function public.net_price(gross numeric)
--   Nothing in the database uses function public.net_price(gross numeric), and no role was granted it.
--   Grant it to the role that calls it, or drop it: drop function if exists public.net_price(gross numeric);
-- expect: procedure public.Close month()
--   Nothing in the database uses procedure public."Close month"(), and no role was granted it.
--   Grant it to the role that calls it, or drop it: drop procedure if exists public."Close month"();
-- expect: function public.recursive(n integer)
--   Nothing in the database uses function public.recursive(n integer), and no role was granted it.
--   Grant it to the role that calls it, or drop it: drop function if exists public.recursive(n integer);
-- expect: function public.sum_of(integer)
--   Nothing in the database uses aggregate public.sum_of(integer), and no role was granted it.
--   Grant it to the role that calls it, or drop it: drop aggregate public.sum_of(integer);
-- left: DBQ502 function public.sum_of(integer)
--   How an aggregate, or a routine in a compiled language, would be made again is not read: drop it by hand once you are sure.
create function net_price(gross numeric) returns numeric language sql as 'select gross';
create procedure "Close month"() language sql as 'select 1';
create function recursive(n int) returns int language plpgsql as $$ begin return recursive(n - 1); end $$;
create aggregate sum_of(int) (sfunc = int4pl, stype = int);
create table orders (id uuid primary key, net_prices numeric, note text default 'x' /* net_price */);
comment on table orders is 'See net_price().';
-- rest:
comment on function public.net_price(gross numeric) is 'Made up for the example.';
comment on procedure public."Close month"() is 'Made up for the example.';
comment on function public.recursive(n integer) is 'Made up for the example.';
comment on aggregate public.sum_of(integer) is 'Made up for the example.';
alter table public.orders alter column net_prices type numeric(12, 2);
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.orders add column origin_id bigint not null references public.origins;
create index on public.orders (origin_id);
comment on table public.origins is 'Made up for the example.';
