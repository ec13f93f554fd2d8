-- The script that comes after it does not run.
-- expect: script migrations/0001_example.sql, 0001_example.sql line 3
--   The script fails: column "totl" does not exist (42703). Perhaps you meant to reference the column "orders.total".
create table orders (id bigint primary key, total numeric);
create view order_totals as
  select id, totl from orders;
