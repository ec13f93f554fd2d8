-- What an interrupted build leaves, and what an interrupted rebuild leaves beside the index. (The example marks them by hand.)
-- standards:
--   database:
--     run_as: superuser
-- expect: index public.orders.orders_code_idx
--   Index public.orders_code_idx is not valid: writes to public.orders may pay for it, no query uses it. Build it again: reindex index concurrently public.orders_code_idx;
-- expect: index public.orders.orders_number_idx_ccnew
--   Index public.orders_number_idx_ccnew is not valid: writes to public.orders may pay for it, no query uses it. It is left over from a reindex.
--   Drop it: drop index concurrently if exists public.orders_number_idx_ccnew;
-- left: DBQ305 index public.orders.orders_code_idx
--   Once mended, it cannot be made invalid again, so nothing could take this back: run the statement by hand, at a quiet moment.
-- left: DBQ305 index public.orders.orders_number_idx_ccnew
--   Once mended, it cannot be made invalid again, so nothing could take this back: run the statement by hand, at a quiet moment.
create table orders (id uuid primary key, code text, number integer);
create index orders_code_idx on orders (code);
create index orders_number_idx on orders (number);
create index orders_number_idx_ccnew on orders (number);
update pg_index set indisvalid = false where indexrelid in ('orders_code_idx'::regclass, 'orders_number_idx_ccnew'::regclass);
-- rest:
comment on table public.orders is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.orders add column origin_id bigint not null references public.origins;
create index on public.orders (origin_id);
alter table public.orders alter column number set not null;
comment on table public.origins is 'Made up for the example.';
