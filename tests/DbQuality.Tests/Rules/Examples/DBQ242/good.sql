-- standards:
--   rules:
--     large-table-unpartitioned: { tables: ["*_logs", "!small_logs"] }
create table access_logs (id uuid, at timestamptz, primary key (id, at)) partition by range (at);
create table access_logs_rest_logs partition of access_logs default;
create table small_logs (id uuid primary key);
create table old_logs (id uuid primary key);
create table old_logs_2020 () inherits (old_logs);
create table orders (id uuid primary key);
