-- expect: index public.orders.idx_orders_number
--   Index public.idx_orders_number leaves no row out, for its predicate ("Number" IS NOT NULL) is always true; queries that
--   do not repeat it may pass over the index. Make it without: drop index concurrently public.idx_orders_number; create
--   unique index concurrently idx_orders_number ON public.orders USING btree ("Number");
-- expect: index public.orders.idx_orders_user
--   Index public.idx_orders_user leaves no row out, for its predicate ((user_id IS NOT NULL) AND (id IS NOT NULL)) is
--   always true; queries that do not repeat it may pass over the index. Make it without: drop index concurrently
--   public.idx_orders_user; create index concurrently idx_orders_user ON public.orders USING btree (user_id);
create table orders (id uuid primary key, "Number" integer not null, user_id uuid not null);
create unique index idx_orders_number on orders ("Number") where "Number" is not null;
create index idx_orders_user on orders (user_id) where user_id is not null and id is not null;
