-- expect: index public.orders.idx_orders_created_status
--   Index public.idx_orders_created_status has the timestamp "Created" before its last column: a search by a span of time cannot use the columns behind it.
--   Put it last: drop index concurrently if exists public.idx_orders_created_status; create index concurrently on public.orders (status, "Created");
-- expect: index public.orders.idx_orders_user
--   Index public.idx_orders_user has the timestamp "Created" before its last column: a search by a span of time cannot use
--   the columns behind it. Put it last, as in (user_id, status, "Created").
create table orders (id uuid primary key, user_id uuid, status text, "Created" timestamptz not null);
create index idx_orders_created_status on orders ("Created", status);
create index idx_orders_user on orders (user_id, "Created" desc, status);
