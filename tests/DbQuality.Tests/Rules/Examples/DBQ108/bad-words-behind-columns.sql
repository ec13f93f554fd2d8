-- What makes an index another may be said behind the columns, and what the pattern says follows.
-- standards:
--   database:
--     naming:
--       indexes: "{table}_{columns}_idx"
-- expect: index public.orders.orders_state_open_index
create table orders (id uuid primary key, state text);
create index orders_state_open_idx on orders (state) where state = 'open';
create index orders_state_open_index on orders (state) where state = 'new';
create index orders_state_idx_2 on orders (state desc);
create index orders_state_idx2 on orders (state nulls first);
-- rest:
comment on table public.orders is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.orders add column origin_id bigint not null references public.origins;
create index on public.orders (origin_id);
alter table public.orders alter column state set not null;
comment on table public.origins is 'Made up for the example.';
