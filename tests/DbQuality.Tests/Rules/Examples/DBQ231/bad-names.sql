-- Of two alike the one that is named by the pattern stays, however old the other is, and only a key that is valid takes the place of one.
-- standards:
--   database:
--     naming: { foreign_keys: "fk_{table}_{referenced}" }
-- expect: constraint public.orders.orders_customer_id_fkey
-- expect: constraint public.notes.fk_notes_customers_2
create table customers (id uuid primary key);
create table orders (id uuid primary key, customer_id uuid references customers on delete cascade);
alter table orders add constraint fk_orders_customers foreign key (customer_id) references customers (id) on delete cascade;
comment on constraint orders_customer_id_fkey on orders is 'The first one.';
create table notes (id uuid primary key, customer_id uuid);
alter table notes add constraint fk_notes_customers_2 foreign key (customer_id) references customers (id) not valid;
alter table notes add constraint fk_notes_customers foreign key (customer_id) references customers (id);
-- rest:
comment on table public.customers is 'Made up for the example.';
alter table public.customers add column title text not null;
comment on table public.orders is 'Made up for the example.';
comment on table public.notes is 'Made up for the example.';
