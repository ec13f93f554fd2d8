-- An invalid index serves nobody: no foreign key, no uniqueness, no duplicate. On a partitioned table one is invalid until each partition has its own.
-- expect: DBQ301 constraint public.shop_orders.shop_orders_customer_id_fkey, line 2
-- expect: DBQ305 index public.shop_orders.shop_orders_customer_id_idx, line 4
create table shop_customers (id bigint generated always as identity primary key, name text not null);
create table shop_orders (id bigint generated always as identity, placed_on date not null, customer_id bigint not null references shop_customers, primary key (id, placed_on)) partition by range (placed_on);
create table shop_orders_2025 partition of shop_orders for values from ('2025-01-01') to ('2040-01-01');
create index shop_orders_customer_id_idx on only shop_orders (customer_id);
create table shop_orders_rest partition of shop_orders default;
create index shop_orders_2025_customer_id_idx on shop_orders_2025 (customer_id);
