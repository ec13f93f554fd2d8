-- A key that is a foreign key takes its type from there; a link table's key is not its own.
-- standards:
--   database:
--     primary_key: { types: [uuid], default: required }
create table orders (id uuid primary key default gen_random_uuid());
create table order_notes (order_id uuid primary key references orders, note text not null);
create table tags (id uuid primary key default gen_random_uuid());
create table order_tags (order_id uuid references orders, tag_id uuid references tags, primary key (order_id, tag_id));
create table events (
  id uuid default gen_random_uuid(),
  created_at timestamptz,
  primary key (id, created_at)
) partition by range (created_at);
