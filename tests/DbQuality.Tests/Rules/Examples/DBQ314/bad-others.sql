-- An index that only includes the column is about other rows too; a foreign key of another table needs another index.
-- standards:
--   database:
--     delete_strategy: { default: soft }
-- expect: index public.orders.orders_name_idx
create table users (id uuid primary key, name text, deleted_at timestamptz);
create index on users (name) include (deleted_at);
create table orders (id uuid primary key, user_id uuid references users, name text, deleted_at timestamptz);
create index on orders (user_id);
create index on orders (name);
create table events (user_id uuid, at timestamptz not null, deleted_at timestamptz) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
create index on only events (user_id);
create table keyed (number integer not null, deleted_at timestamptz);
create unique index on keyed (number);
alter table keyed replica identity using index keyed_number_idx;
