-- Other schemas, excluded tables and the runner's journal are not looked at.
-- standards:
--   database:
--     schemas: [public]
--     exclude: ["legacy_*"]
create schema staging;
create table staging.lines (line text);
create table legacy_orders (number integer);
create table orders (id uuid primary key);
