-- What an interrupted build leaves, and what an interrupted rebuild leaves beside the index. (The example marks them by hand.)
-- standards:
--   database:
--     run_as: superuser
-- expect: index public.orders.orders_code_idx
--   Index public.orders_code_idx is not valid: writes to public.orders may pay for it, no query uses it. Build it again: reindex index concurrently public.orders_code_idx;
-- expect: index public.orders.orders_number_idx_ccnew
--   Index public.orders_number_idx_ccnew is not valid: writes to public.orders may pay for it, no query uses it. It is left over from a reindex. Drop it: drop index concurrently public.orders_number_idx_ccnew;
create table orders (id uuid primary key, code text, number integer);
create index orders_code_idx on orders (code);
create index orders_number_idx on orders (number);
create index orders_number_idx_ccnew on orders (number);
update pg_index set indisvalid = false where indexrelid in ('orders_code_idx'::regclass, 'orders_number_idx_ccnew'::regclass);
