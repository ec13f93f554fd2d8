-- expect: constraint public.orders.orders_customer_id_fkey
--   Constraint orders_customer_id_fkey of public.orders is not valid: rows that were there before may break it. Validate
--   it: alter table public.orders validate constraint orders_customer_id_fkey;
-- expect: constraint public.orders.Total not negative
--   Constraint "Total not negative" of public.orders is not valid: rows that were there before may break it. Validate it:
--   alter table public.orders validate constraint "Total not negative";
create table customers (id uuid primary key);
create table orders (id uuid primary key, customer_id uuid, total numeric);
alter table orders add foreign key (customer_id) references customers not valid;
alter table orders add constraint "Total not negative" check (total >= 0) not valid;
-- rest:
comment on table public.customers is 'Made up for the example.';
alter table public.customers add column title text not null;
comment on table public.orders is 'Made up for the example.';
alter table public.orders alter column total type numeric(12, 2);
alter table public.orders add column title text not null;
