-- Made-up names where patterns are stated.
-- standards:
--   database:
--     naming:
--       - primary_keys: "pk_{table}"
--       - foreign_keys: "fk_{table}_{referenced}"
--       - unique_constraints: "uq_{table}_{columns}"
--       - checks: "ck_{table}_{name}"
-- expect: constraint public.orders.orders_pkey
--   Primary key orders_pkey of public.orders is not named pk_{table}, so errors and migrations that name it do not say what it is.
--   Rename it: alter table public.orders rename constraint orders_pkey to pk_orders;
-- expect: constraint public.orders.orders_customer_id_fkey
--   Foreign key orders_customer_id_fkey of public.orders is not named fk_{table}_{referenced}, so errors and migrations that name it do not say what it is.
--   Rename it: alter table public.orders rename constraint orders_customer_id_fkey to fk_orders_customers;
-- expect: constraint public.orders.Number once
--   Unique constraint "Number once" of public.orders is not named uq_{table}_{columns}, so errors and migrations that name it do not say what it is.
--   Rename it: alter table public.orders rename constraint "Number once" to uq_orders_year_number;
-- expect: constraint public.orders.positive
--   Check positive of public.orders is not named ck_{table}_{name}, so errors and migrations that name it do not say what it is.
--   Rename it: alter table public.orders rename constraint positive to ck_orders_positive;
create table customers (id uuid constraint pk_customers primary key);
create table orders (
  id uuid primary key,
  customer_id uuid references customers,
  year int,
  number int constraint positive check (number > 0),
  constraint "Number once" unique (year, number)
);
-- rest:
comment on table public.customers is 'Made up for the example.';
alter table public.customers add column title text not null;
comment on table public.orders is 'Made up for the example.';
alter table public.orders add column title text not null;
alter table public.orders alter column year set not null, alter column number set not null;
