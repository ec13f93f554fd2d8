-- Folders are stages, and their numbers have an order too.
-- expect: script migrations/10_views/0001_orders.sql, 0001_orders.sql line 1
--   Stage 10_views runs before stage 2_tables, although its number is higher: names are compared character by character. Give the
--   folders numbers of one width before any database has applied their scripts.
-- script: 2_tables/0001_orders.sql
create table orders (id uuid primary key);
-- script: 10_views/0001_orders.sql
create view current_orders as select 1 as id;
