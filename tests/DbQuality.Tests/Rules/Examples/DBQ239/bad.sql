-- expect: table public.orders
--   Rule "Keep" rewrites statements on public.orders: what runs is not what was written, and volatile expressions run
--   twice. Make a trigger that does the same, then drop it: drop rule "Keep" on public.orders;
-- expect: view public.open_orders
--   Rule close rewrites statements on public.open_orders: what runs is not what was written, and volatile expressions run
--   twice. Make a trigger that does the same, then drop it: drop rule close on public.open_orders;
create table orders (id uuid primary key, is_open boolean);
create view open_orders as select * from orders where is_open;
create rule "Keep" as on delete to orders do instead nothing;
create rule close as on delete to open_orders do instead update orders set is_open = false where id = old.id;
