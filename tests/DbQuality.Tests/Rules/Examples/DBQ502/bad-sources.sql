-- A part of a longer word is no use, nor is what a build left behind, nor the migrations themselves.
-- standards:
--   rules:
--     orphan-function: { sources: ["."] }
-- expect: function public.net_price(gross numeric)
--   Neither the database nor the application's sources use function public.net_price(gross numeric), and no role was granted it.
--   Grant it to the role that calls it, or drop it: drop function if exists public.net_price(gross numeric);
create function net_price(gross numeric) returns numeric language sql as 'select gross';
-- rest:
comment on function public.net_price(gross numeric) is 'Made up for the example.';
-- file: src/Prices.cs
var net_prices = my_net_price + net_price2;
-- file: src/bin/Debug/Prices.g.cs
Call("net_price");
-- file: web/node_modules/prices/index.js
net_price();
