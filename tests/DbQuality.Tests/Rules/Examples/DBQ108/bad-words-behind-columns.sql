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
