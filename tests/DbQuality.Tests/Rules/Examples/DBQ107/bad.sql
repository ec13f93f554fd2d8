-- Overloads, procedures and aggregates; a name that is taken is not proposed.
-- expect: function public.netPrice(gross numeric)
--   Function public."netPrice"(gross numeric) is not named in snake_case, so its name must be looked up wherever it is called.
--   Rename it: alter function public."netPrice"(gross numeric) rename to net_price;
-- expect: function public.netPrice(gross numeric, rate numeric)
--   Function public."netPrice"(gross numeric, rate numeric) is not named in snake_case, so its name must be looked up wherever it is called. Rename it.
-- expect: procedure public.CloseMonth(IN month integer)
--   Procedure public."CloseMonth"(IN month integer) is not named in snake_case, so its name must be looked up wherever it is called.
--   Rename it: alter procedure public."CloseMonth"(IN month integer) rename to close_month;
-- expect: function public.SumOf(integer)
--   Aggregate public."SumOf"(integer) is not named in snake_case, so its name must be looked up wherever it is called.
--   Rename it: alter aggregate public."SumOf"(integer) rename to sum_of;
create function "netPrice"(gross numeric) returns numeric language sql as 'select gross';
create function "netPrice"(gross numeric, rate numeric) returns numeric language sql as 'select gross * rate';
create function net_price(gross numeric, rate numeric) returns numeric language sql as 'select gross * rate';
create procedure "CloseMonth"(month int) language sql as 'select 1';
create aggregate "SumOf"(int) (sfunc = int4pl, stype = int);
