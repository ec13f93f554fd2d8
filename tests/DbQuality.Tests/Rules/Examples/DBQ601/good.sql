-- Concurrently, or on what the script itself makes.
-- script: 0001_before.sql
create table orders (id bigint primary key, customer_id bigint, total numeric);
create index orders_total on orders (total);
create materialized view order_totals as select 1 as id, sum(total) as total from orders with no data;
-- script: 0002_this.sql
create index concurrently orders_customer_id on orders (customer_id);
drop index concurrently orders_total;
refresh materialized view order_totals;
create unique index concurrently order_totals_id on order_totals (id);
refresh materialized view concurrently order_totals;
create table customers (id bigint primary key, name text);
create index customers_name on customers (name);
drop index customers_name;
