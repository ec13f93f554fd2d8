-- Taken from everybody, and so only the owner's.
-- expect: function public.net_price(gross numeric)
create function net_price(gross numeric) returns numeric language sql as 'select gross';
revoke all on function net_price from public;
-- rest:
comment on function public.net_price(gross numeric) is 'Made up for the example.';
