-- Where nothing is allowed for a table, there is nothing to change to.
-- standards:
--   rules:
--     foreign-key-action: { on_delete: [restrict on public.orders], on_update: [cascade on public.lines, no action on public.orders] }
-- expect: constraint public.lines.lines_order_id_fkey
--   Foreign key lines_order_id_fkey of public.lines has on delete set default, which the standards do not allow there: a change in public.orders overwrites order_id. State an action for this table.
-- expect: constraint public.notes.notes_order_id_fkey
--   Foreign key notes_order_id_fkey of public.notes has on delete set null and on update no action, which the standards do not allow there: a change in public.orders overwrites order_id. State an action for this table.
-- expect: constraint public.orders.orders_next_id_fkey
--   Foreign key orders_next_id_fkey of public.orders has on delete set default, which the standards do not allow there: a change in public.orders overwrites next_id. Change it: alter table public.orders drop constraint orders_next_id_fkey, add constraint orders_next_id_fkey foreign key (next_id) references public.orders (id) on delete restrict;
create table orders (id uuid primary key, next_id uuid references orders on delete set default);
create table lines (order_id uuid references orders on delete set default on update cascade);
create table notes (order_id uuid references orders on delete set null);
