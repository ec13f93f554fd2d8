-- Overloads are told apart by their arguments, defaults use functions, procedures and aggregates are dropped by their own words.
-- expect: DBQ107 function public.Odd Name("First" integer), line 9
-- expect: DBQ411 function public.Odd Name("First" integer), line 9
-- expect: DBQ411 function public.shop_price(VARIADIC nets numeric[]), line 4
-- expect: DBQ411 function public.shop_price(net integer), line 3
-- expect: DBQ411 function public.shop_price(net numeric, rate numeric), line 2
-- expect: DBQ411 function public.shop_rows(), line 6
-- expect: DBQ411 function public.shop_split(INOUT a text, OUT b text), line 5
-- expect: DBQ411 function public.shop_tax(), line 1
-- expect: DBQ411 procedure public.shop_close(IN n text), line 8
-- expect: DBQ411 procedure public.shop_close(INOUT n integer), line 7
-- expect: DBQ502 function public.Odd Name("First" integer), line 9
-- expect: DBQ502 function public.shop_rows(), line 6
-- expect: DBQ502 function public.shop_split(INOUT a text, OUT b text), line 5
-- expect: DBQ502 procedure public.shop_close(IN n text), line 8
-- expect: DBQ502 procedure public.shop_close(INOUT n integer), line 7
create function shop_tax() returns numeric language sql immutable as 'select 0.2';
create function shop_price(net numeric, rate numeric default shop_tax()) returns numeric language sql immutable as 'select net * (1 + rate)';
create function shop_price(net int) returns numeric language sql immutable as 'select shop_price(net::numeric)';
create function shop_price(variadic nets numeric[]) returns numeric language sql immutable as 'select 1::numeric';
create function shop_split(inout a text, out b text) language sql immutable as $$ select a, a $$;
create function shop_rows() returns table (id int, note text) language sql stable as $$ select 1, 'x' $$;
create procedure shop_close(inout n int) language plpgsql as $$ begin n := shop_price(n); end $$;
create procedure shop_close(n text) language sql as 'select 1';
create function "Odd Name"("First" int) returns int language sql immutable as 'select $1';
