-- standards:
--   database:
--     delete_strategy: { default: soft }
-- expect: index public.orders.idx_orders_number
--   Index public.idx_orders_number holds the deleted rows of public.orders too: it grows with rows that no query wants.
--   Leave them out: drop index concurrently public.idx_orders_number; create unique index concurrently idx_orders_number ON
--   public.orders USING btree (number) WHERE (deleted_at IS NULL);
-- expect: index public.orders.idx_orders_status
--   Index public.idx_orders_status holds the deleted rows of public.orders too: it grows with rows that no query wants.
--   Leave them out: drop index concurrently public.idx_orders_status; create index concurrently idx_orders_status ON
--   public.orders USING btree (status) INCLUDE (number) WHERE (status <> 'done'::text) AND (deleted_at IS NULL);
-- expect: index public.Tasks.Tasks_Title
--   Index public."Tasks_Title" holds the deleted rows of public."Tasks" too: it grows with rows that no query wants. Leave
--   them out: drop index concurrently public."Tasks_Title"; create index concurrently "Tasks_Title" ON public."Tasks" USING
--   btree (lower(title) text_pattern_ops) WITH (fillfactor='90') WHERE (deleted_at IS NULL);
-- expect: index public.events.idx_events_kind
--   Index public.idx_events_kind holds the deleted rows of public.events too: it grows with rows that no query wants. Leave
--   them out: drop index public.idx_events_kind; create index idx_events_kind ON public.events USING btree (kind) WHERE
--   (deleted_at IS NULL);
create table orders (id uuid primary key, number integer, status text, deleted_at timestamptz);
create unique index idx_orders_number on orders (number);
create index idx_orders_status on orders (status) include (number) where status <> 'done';
create table "Tasks" (id uuid primary key, title text, deleted_at timestamptz);
create index "Tasks_Title" on "Tasks" (lower(title) text_pattern_ops) with (fillfactor = 90);
create table events (id uuid, kind text, deleted_at timestamptz) partition by hash (id);
create table events_0 partition of events for values with (modulus 1, remainder 0);
create index idx_events_kind on events (kind);
