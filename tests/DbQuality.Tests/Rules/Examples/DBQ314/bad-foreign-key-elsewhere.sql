-- A foreign key that needs another index.
-- standards:
--   database:
--     delete_strategy: { default: soft }
-- expect: index public.orders.orders_name_idx
create table users (id uuid primary key, deleted_at timestamptz);
create table orders (id uuid primary key, user_id uuid references users, name text, deleted_at timestamptz);
create index on orders (name);
