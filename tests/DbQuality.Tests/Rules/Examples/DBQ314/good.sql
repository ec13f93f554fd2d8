-- Keys, constraints, what a foreign key needs, indexes of the column itself; a table that is deleted from for good.
-- standards:
--   database:
--     delete_strategy: { default: hard, soft: [users, orders] }
--   rules:
--     soft-delete-index: { exceptions: [idx_orders_audit] }
create table users (id uuid primary key, email text unique, name text, deleted_at timestamptz);
create index on users (name) where deleted_at is null;
create index on users (deleted_at, name);
create unique index users_name_key on users (name, email);
create table orders (id uuid primary key, user_id uuid references users, name text, email text, deleted_at timestamptz,
  foreign key (name, email) references users (name, email));
create index on orders (user_id);
create index on orders (name, email);
create index idx_orders_audit on orders (id, name);
create table logs (id uuid primary key, at timestamptz, deleted_at timestamptz);
create index on logs (at);
