-- expect: index public.orders.idx_orders_coupon
--   Index public.idx_orders_coupon begins with "Coupon", which may be null: it holds the rows without a value, which no
--   search by it wants. Leave them out: drop index concurrently public.idx_orders_coupon; create index concurrently
--   idx_orders_coupon ON public.orders USING btree ("Coupon" DESC, id) WHERE is_open AND ("Coupon" IS NOT NULL);
-- expect: index public.events.idx_events_kind
--   Index public.idx_events_kind begins with kind, which may be null: it holds the rows without a value, which no search by
--   it wants. Leave them out: drop index public.idx_events_kind; create index idx_events_kind ON public.events USING btree
--   (kind) WHERE (kind IS NOT NULL);
create table orders (id uuid primary key, "Coupon" text, is_open boolean);
create index idx_orders_coupon on orders ("Coupon" desc, id) where is_open;
create table events (id uuid, kind text) partition by hash (id);
create table events_0 partition of events for values with (modulus 1, remainder 0);
create index idx_events_kind on events (kind);
