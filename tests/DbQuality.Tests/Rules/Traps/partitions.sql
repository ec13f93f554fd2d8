-- Partitions: what they inherit is their parent's, what is their own is theirs.
-- expect: DBQ301 constraint public.shop_orders.shop_orders_customer_id_fkey, line 3
-- expect: DBQ310 index public.shop_orders_2025.shop_orders_2025_total_idx, line 8
-- expect: DBQ411 function public.shop_touch(), line 13
create table shop_orders (id bigint generated always as identity, placed_at timestamptz not null, customer_id bigint not null, total numeric(10, 2), primary key (id, placed_at)) partition by range (placed_at);
create table shop_customers (id bigint generated always as identity primary key, name text not null);
alter table shop_orders add foreign key (customer_id) references shop_customers;
create table shop_orders_2025 partition of shop_orders for values from ('2025-01-01') to ('2026-01-01');
create table shop_orders_2026 partition of shop_orders for values from ('2026-01-01') to ('2030-01-01');
create table shop_orders_rest partition of shop_orders default;
create index on shop_orders (placed_at);
create index on shop_orders_2025 (total);
create table shop_lists (id bigint, region text not null, body text, primary key (id, region)) partition by list (region);
create table shop_lists_eu partition of shop_lists for values in ('eu') partition by hash (id);
create table shop_lists_eu_0 partition of shop_lists_eu for values with (modulus 2, remainder 0);
create table shop_lists_eu_1 partition of shop_lists_eu for values with (modulus 2, remainder 1);
create function shop_touch() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger touch before insert on shop_orders for each row execute function shop_touch();
