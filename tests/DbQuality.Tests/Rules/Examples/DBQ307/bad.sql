-- expect: index public.orders.idx_orders_all
--   Index public.idx_orders_all is on 5 columns; the standards allow 4. The last ones narrow little down and make every
--   entry larger. Leave them out, or move them to INCLUDE.
create table orders (id uuid primary key, a text, b text, c text, d text, e text);
create index idx_orders_all on orders (a, b, lower(c), d, e);
