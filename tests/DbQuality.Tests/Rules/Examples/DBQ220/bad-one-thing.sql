-- A foreign key links the tables, a view joins them, the name has a table's word in it, or it tells a moment of the row.
-- expect: column public.orders.sku
-- expect: column public.shipments.barcode
-- expect: column public.parcels.order_total
-- expect: column public.parcels.created_at
create table orders (id uuid primary key, sku text, order_total numeric(12, 2), created_at timestamptz);
create table order_lines (id uuid primary key, order_id uuid references orders, sku bigint, created_at timestamptz);
create table labels (id uuid primary key, barcode text);
create table shipments (id uuid primary key, barcode bigint);
create view labelled_shipments as
  select s.id, l.id as label_id from shipments s join labels l on l.barcode = s.barcode::text;
create table parcels (id uuid primary key, order_total text, created_at date);
