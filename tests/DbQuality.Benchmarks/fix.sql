-- A shop whose schema has what the rules of fix.standards.yaml find, and one big table.
create table customers (
    id bigint generated always as identity primary key,
    name text not null
);

create table products (
    id bigint generated always as identity primary key,
    name text not null
);

create table orders (
    id bigint generated always as identity primary key,
    customer_id bigint not null references customers,
    product_id bigint not null,
    is_paid boolean,
    note text,
    delivered_at timestamp,
    updated_at timestamptz not null default now()
);

create index orders_product on orders (product_id);
create index orders_product_again on orders (product_id);
