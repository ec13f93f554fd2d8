-- Numbers of different width: the second script runs last, the tenth first.
-- expect: script migrations/10_orders_view.sql, line 1
--   Script migrations/10_orders_view.sql runs before migrations/9_orders.sql, although its number is higher: names are compared
--   character by character. Give numbers one width in what no database has applied yet: git mv migrations/9_orders.sql migrations/09_orders.sql;
-- script: 9_orders.sql
create table orders (id uuid primary key);
-- script: 10_orders_view.sql
create view current_orders as select 1 as id;
