-- A view with nothing of its own but what it says.
-- expect: view public.Order names
create table customers (id uuid primary key, name text not null);
create table orders (id uuid primary key, customer_id uuid not null references customers);
create view "Order names" with (security_barrier = true) as
select o.id, c.name as "Customer" from orders o join customers c on c.id = o.customer_id where c.name <> E'it\'s\\';
comment on view "Order names" is 'Who ordered; it''s old.';
comment on column "Order names"."Customer" is 'The name.';
-- rest:
comment on table public.customers is 'Made up for the example.';
comment on table public.orders is 'Made up for the example.';
