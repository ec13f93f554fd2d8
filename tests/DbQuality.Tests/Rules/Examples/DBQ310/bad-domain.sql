-- A domain that allows null.
-- expect: index public.orders.orders_coupon_idx
create domain some_text as text;
create table orders (id uuid primary key, coupon some_text);
create index on orders (coupon);
