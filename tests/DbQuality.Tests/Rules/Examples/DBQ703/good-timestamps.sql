-- A day, and a minute of the day before: the characters are in the order of time.
-- script: 202601020930_orders.sql
create table orders (id uuid primary key);
-- script: 20260103_orders_view.sql
create view current_orders as select id from orders;
