-- They are checked at different times: which one is meant, only people know.
-- expect: constraint public.orders.orders_customer_id_fkey1
create table customers (id uuid primary key);
create table orders (id uuid primary key, customer_id uuid references customers);
alter table orders add foreign key (customer_id) references customers (id) deferrable initially deferred;
