-- A foreign table, and a column that the parent has because of the parent's strategy.
-- standards:
--   database:
--     run_as: superuser
--     delete_strategy: { default: soft, hard: ["*_logs"] }
create foreign data wrapper elsewhere;
create server other foreign data wrapper elsewhere;
create foreign table parcels (id uuid) server other;
create table orders (id uuid primary key, deleted_at timestamptz);
create table order_logs (note text) inherits (orders);
