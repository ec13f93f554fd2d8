-- A shop whose schema has what the rules of fix.standards.yaml find, and five big tables; see fix.load.sql for who uses them.
create table customers (
    id bigint generated always as identity primary key,
    name text not null
);

create table products (
    id bigint generated always as identity primary key,
    name text not null
);

create table warehouses (
    id bigint generated always as identity primary key,
    name text not null
);

-- Types that change at once and types that need a second column, a key that becomes an identity, foreign keys that lack, indexes that lack or repeat.
create table orders (
    id bigserial primary key,
    customer_id bigint not null references customers,
    product_id bigint not null,
    warehouse_id bigint,
    is_paid boolean,
    note varchar(200),
    packed_at timestamp,
    placed_at timestamp not null default now(),
    details json,
    attributes jsonb,
    currency char(3) not null default 'EUR',
    price money,
    quantity integer not null,
    updated_at timestamptz not null default now()
);

create index orders_product on orders (product_id);
create index orders_product_again on orders (product_id);
create index orders_placed on orders (placed_at);
create index orders_currency on orders (currency, id);
alter table orders add constraint orders_customer_again foreign key (customer_id) references customers;
alter table orders add constraint orders_quantity_positive check (quantity > 0) not valid;

-- Links that may repeat.
create table order_products (
    order_id bigint not null references orders,
    product_id bigint not null references products
);

create index order_products_order on order_products (order_id);

-- Names that change, and types below a view that keeps the old names.
create table shipment (
    id bigint generated always as identity primary key,
    order_id bigint not null references orders,
    "trackingCode" text not null,
    sent timestamptz,
    arrived_at timestamp,
    weight varchar(20),
    updated_at timestamptz not null default now()
);

create index shipment_order on shipment (order_id);
create index shipment_arrived on shipment (arrived_at);

-- To be partitioned, with a policy.
create table access_logs (
    id uuid default gen_random_uuid(),
    logged_at timestamptz not null default now(),
    reader text not null default current_user,
    path text not null,
    primary key (id, logged_at)
);

create index access_logs_time on access_logs (logged_at);
alter table access_logs enable row level security;
create policy access_logs_own on access_logs using (reader = current_setting('shop.reader', true));

-- With a gap between its partitions.
create table readings (
    id bigint generated always as identity,
    measured_at timestamptz not null,
    value bigint not null,
    primary key (id, measured_at)
) partition by range (measured_at);

create table readings_2026_01 partition of readings for values from ('2026-01-01') to ('2026-02-01');
create table readings_2026_03 partition of readings for values from ('2026-03-01') to ('2026-04-01');
create table readings_rest partition of readings default;
