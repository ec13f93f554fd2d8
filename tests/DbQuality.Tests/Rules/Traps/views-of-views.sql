-- A view that only another view reads is used; the last one needs a reader.
-- expect: DBQ504 view public.shop_numbers, line 6
create table shop_orders (id bigint generated always as identity primary key, total numeric(10, 2) not null);
create view shop_big_orders as select id, total from shop_orders where total > 100;
create view shop_bigger_orders as select id from shop_big_orders where total > 1000;
create materialized view shop_order_counts as select count(*) as orders from shop_bigger_orders;
create unique index shop_order_counts_orders_idx on shop_order_counts (orders);
create recursive view shop_numbers (n) as values (1) union all select n + 1 from shop_numbers where n < 3;
grant select on shop_order_counts to shop_app;
