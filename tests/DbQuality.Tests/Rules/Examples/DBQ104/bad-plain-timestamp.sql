-- A timestamp of either kind; inherited columns are their parents', and a name may be kept.
-- standards:
--   database:
--     naming:
--       - exceptions: [created]
-- expect: column public.orders.closed
-- expect: column public.orders.opened
create table orders (id uuid primary key, created timestamptz, opened timestamp, closed timestamptz);
create table lines () inherits (orders);
