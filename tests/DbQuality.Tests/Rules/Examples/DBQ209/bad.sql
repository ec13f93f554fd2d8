-- standards:
--   rules:
--     foreign-key-action: { on_delete: [restrict, no action, "cascade on order_*"], on_update: no action }
-- expect: constraint public.orders.orders_customer_id_fkey
--   Foreign key orders_customer_id_fkey of public.orders has on delete cascade, which the standards do not allow there: a
--   change in public.customers takes rows of public.orders with it. Change it: alter table public.orders drop constraint
--   orders_customer_id_fkey, add constraint orders_customer_id_fkey foreign key (customer_id) references public.customers
--   (id) on delete restrict deferrable initially deferred;
-- expect: constraint public.notes.notes_order_id_fkey
--   Foreign key notes_order_id_fkey of public.notes has on delete set null, which the standards do not allow there: a
--   change in public.orders overwrites order_id. Change it: alter table public.notes drop constraint notes_order_id_fkey,
--   add constraint notes_order_id_fkey foreign key (order_id) references public.orders (id) on delete restrict;
-- expect: constraint public.notes.notes_customer_id_fkey
--   Foreign key notes_customer_id_fkey of public.notes has on update cascade, which the standards do not allow there: a
--   change in public.customers takes rows of public.notes with it. Change it: alter table public.notes drop constraint
--   notes_customer_id_fkey, add constraint notes_customer_id_fkey foreign key (customer_id) references public.customers
--   (id) match full on delete restrict;
create table customers (id uuid primary key);
create table orders (id uuid primary key, customer_id uuid references customers on delete cascade deferrable initially deferred);
create table order_lines (id uuid primary key, order_id uuid references orders on delete cascade);
create table notes (
  id uuid primary key,
  order_id uuid references orders on delete set null,
  customer_id uuid references customers match full on update cascade on delete restrict
);
