create table customers (id uuid primary key);
create table orders (id uuid primary key, customer_id uuid, total numeric check (total >= 0));
alter table orders add constraint orders_customer_fk foreign key (customer_id) references customers not valid;
alter table orders validate constraint orders_customer_fk;
