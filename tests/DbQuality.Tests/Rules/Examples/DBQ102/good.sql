create table orders (
  id uuid primary key,
  customer_id uuid not null,
  address_line_2 text,
  when_ timestamptz
);
