-- Where any style will do, or a name may be so, no rule about styles speaks, and quotes are needed all the same.
-- standards:
--   database:
--     naming:
--       - exceptions: [closeMonth]
--       - functions: any
-- expect: function public.netPrice()
create function "netPrice"() returns int language sql as 'select 1';
