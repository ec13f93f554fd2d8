-- expect: constraint public.orders.orders_pkey
--   The primary key of public.orders, id, does not stand first among its columns, where people and tools expect it. Put it
--   first when the table is next made anew.
-- expect: constraint public.lines.lines_pkey
--   The primary key of public.lines, order_id, number, does not stand first among its columns, where people and tools
--   expect it. Put it first when the table is next made anew.
create table orders (name text, id uuid primary key);
create table lines (order_id uuid, note text, number integer, primary key (order_id, number));
