create table orders (id uuid primary key);
create view all_orders as select * from orders;
create materialized view orders_now as select * from orders;
