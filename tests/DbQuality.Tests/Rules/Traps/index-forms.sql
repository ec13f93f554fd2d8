-- Expression, partial and covering indexes are no duplicates of plain ones and serve only what they hold.
-- expect: DBQ301 constraint public.shop_orders.shop_orders_b_id_fkey, line 3
-- expect: DBQ301 constraint public.shop_orders.shop_orders_c_id_fkey, line 3
-- expect: DBQ310 index public.shop_orders.shop_orders_b_id_idx, line 7
-- expect: DBQ310 index public.shop_orders.shop_orders_d_id_idx, line 9
-- expect: DBQ311 index public.shop_orders.shop_orders_note_idx, line 13
create table shop_customers (id bigint generated always as identity primary key, name text not null);
create table shop_orders (
  id bigint generated always as identity primary key, a_id bigint references shop_customers, b_id bigint references shop_customers, c_id bigint references shop_customers,
  d_id bigint references shop_customers, e_id bigint references shop_customers, state text not null, note text
);
create index shop_orders_a_id_idx on shop_orders (a_id) where a_id is not null;
create index shop_orders_b_id_idx on shop_orders (b_id) where state = 'open';
create index shop_orders_c_id_idx on shop_orders ((c_id + 0));
create index shop_orders_d_id_idx on shop_orders (d_id) include (note);
create index shop_orders_state_idx on shop_orders (state) include (e_id);
create index shop_orders_lower_idx on shop_orders (lower(state));
create index shop_orders_state_open_idx on shop_orders (state) where note is null;
create unique index shop_orders_note_idx on shop_orders (note) where state = 'open';
create index shop_orders_e_id_idx on shop_orders using hash (e_id);
