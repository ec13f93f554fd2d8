-- The server's own choice, and somebody's.
-- standards:
--   database:
--     naming:
--       indexes: "idx_{table}_{columns}"
-- expect: index public.orders.orders_customer_id_idx
--   Index public.orders_customer_id_idx is not named idx_{table}_{columns}, so plans and messages that name it do not say what it is of.
--   Rename it: alter index public.orders_customer_id_idx rename to idx_orders_customer_id;
-- expect: index public.orders.second
--   Index public.second is not named idx_{table}_{columns}, so plans and messages that name it do not say what it is of.
--   No better name is known, or it is taken: choose one.
-- expect: index public.orders.by_note
--   Index public.by_note is not named idx_{table}_{columns}, so plans and messages that name it do not say what it is of.
--   No better name is known, or it is taken: choose one.
-- left: DBQ108 index public.orders.by_note
--   No better name is known, or it is taken: choose one.
create table orders (id uuid primary key, customer_id uuid, note text);
create index on orders (customer_id);
create index second on orders (customer_id);
create index by_note on orders (lower(note));
-- rest:
comment on table public.orders is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.orders add column origin_id bigint not null references public.origins;
create index on public.orders (origin_id);
alter table public.orders alter column customer_id set not null;
comment on table public.origins is 'Made up for the example.';
