-- script: 0009_orders.sql
create table orders (id uuid primary key);
-- script: 0010_orders_view.sql
create view current_orders as select id from orders;
