-- expect: constraint public.orders.orders_customer_id_fkey
--   Constraint orders_customer_id_fkey of public.orders is not valid: rows that were there before may break it. Validate
--   it: alter table public.orders validate constraint orders_customer_id_fkey;
-- expect: constraint public.orders.Total not negative
--   Constraint "Total not negative" of public.orders is not valid: rows that were there before may break it. Validate it:
--   alter table public.orders validate constraint "Total not negative";
-- expect: domain public.percentage
--   Constraint percentage_range of domain public.percentage is not valid: values that were there before may break it.
--   Validate it: alter domain public.percentage validate constraint percentage_range;
create table customers (id uuid primary key);
create table orders (id uuid primary key, customer_id uuid, total numeric);
alter table orders add foreign key (customer_id) references customers not valid;
alter table orders add constraint "Total not negative" check (total >= 0) not valid;
create domain percentage as numeric;
alter domain percentage add constraint percentage_range check (value between 0 and 100) not valid;
