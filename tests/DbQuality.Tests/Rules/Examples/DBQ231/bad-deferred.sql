-- They are checked at different times: which one is meant, only people know.
-- expect: constraint public.orders.orders_customer_id_fkey1
-- left: DBQ231 constraint public.orders.orders_customer_id_fkey1
--   The two differ in what a delete or update does, or in when they are checked: decide which is meant, and drop the other.
create table customers (id uuid primary key);
create table orders (id uuid primary key, customer_id uuid references customers);
alter table orders add foreign key (customer_id) references customers (id) deferrable initially deferred;
-- rest:
comment on table public.customers is 'Made up for the example.';
alter table public.customers add column title text not null;
comment on table public.orders is 'Made up for the example.';
