-- Where the columns are to be in camelCase.
-- standards:
--   database:
--     naming:
--       columns: camelCase
-- expect: column public.orders.customer_name
--   Column public.orders.customer_name is not named in camelCase, so its name must be looked up wherever it is used. Rename it: alter table public.orders rename column customer_name to "customerName";
create table orders (id uuid primary key, customer_name text, "dueOn" date);
