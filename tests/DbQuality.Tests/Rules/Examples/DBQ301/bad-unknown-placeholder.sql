-- standards:
--   database:
--     naming: { indexes: "{schema}_{columns}_idx" }
-- expect: constraint public.notes.notes_order_id_fkey
--   Foreign key notes_order_id_fkey of public.notes has no index on order_id. Each delete or key update in public.orders reads all of public.notes.
--   Add one: create index concurrently public_order_id_idx on public.notes (order_id) where order_id is not null;
create table orders (id uuid primary key);
create table notes (id uuid primary key, order_id uuid references orders);
-- rest:
comment on table public.orders is 'Made up for the example.';
alter table public.orders add column title text not null;
comment on table public.notes is 'Made up for the example.';
