-- A constraint that is not enforced says what should be, looks nothing up and guards nothing.
-- postgres: 18
-- expect: DBQ221 column public.shop_orders.is_paid, line 2
-- expect: DBQ222 table public.shop_orders, line 2
create table shop_customers (id bigint generated always as identity primary key, name text not null);
create table shop_orders (id bigint generated always as identity primary key, customer_id bigint, is_paid boolean, total numeric(10, 2), constraint total_is_positive check (total > 0) not enforced, constraint paid_is_known check (is_paid is not null) not enforced);
alter table shop_orders add constraint shop_orders_customer_id_fkey foreign key (customer_id) references shop_customers not enforced;
