-- expect: table public.Order
--   Table public."Order" is not named in snake_case_plural, so its name must be looked up wherever it is used. Rename it:
--   alter table public."Order" rename to orders;
-- expect: table public.customer
--   Table public.customer is not named in snake_case_plural, so its name must be looked up wherever it is used. Rename it:
--   alter table public.customer rename to customers;
-- expect: view public.order_total
--   View public.order_total is not named in snake_case_plural, so its name must be looked up wherever it is used. Rename it:
--   alter view public.order_total rename to order_totals;
-- expect: table public.order_status
--   Table public.order_status is not named in snake_case_plural, so its name must be looked up wherever it is used. Rename
--   it: alter table public.order_status rename to order_statuses;
create table "Order" (id uuid primary key);
create table customer (id uuid primary key);
create view order_total as select count(*) from "Order";
create table order_status (id uuid primary key);
