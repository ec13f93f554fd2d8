-- Two branches took the same number.
-- expect: script migrations/0002_orders.sql, line 1
--   Scripts migrations/0002_customers.sql and migrations/0002_orders.sql have the same version 0002, so the words after it decide which
--   runs first. Give the one that no database has applied yet the next free number: git mv migrations/0002_orders.sql migrations/0004_orders.sql;
-- script: 0002_customers.sql
create table customers (id uuid primary key);
-- script: 0002_orders.sql
create table orders (id uuid primary key);
-- script: 0003_payments.sql
create table payments (id uuid primary key);
