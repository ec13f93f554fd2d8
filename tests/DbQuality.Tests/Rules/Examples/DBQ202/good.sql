create table orders (
  id uuid primary key,
  total numeric(12, 2) not null
);

create table order_tags (
  order_id uuid not null references orders,
  tag text not null,
  primary key (order_id, tag)
);
