-- standards:
--   database:
--     naming:
--       tables: snake_case_singular
-- expect: table public.orders
create table orders (id uuid primary key);
create table customer (id uuid primary key);
create table order_status (id uuid primary key);
