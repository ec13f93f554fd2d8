-- Where any style will do, or a name may be so, no rule about styles speaks, and quotes are needed all the same.
-- standards:
--   database:
--     roles: [clerk]
--     naming:
--       - exceptions: [closeMonth]
--       - functions: any
-- expect: function public.netPrice()
-- left: DBQ111 function public.netPrice()
--   No view can keep its old name for a while: rename it together with what uses it.
create function "netPrice"() returns int language sql as 'select 1';
-- rest:
comment on function public."netPrice"() is 'Made up for the example.';
grant execute on function public."netPrice"() to clerk;
