-- standards:
--   rules:
--     table-without-index: { exceptions: ["staging_*"] }
create table orders (id uuid primary key);
create table staging_orders (line text);
create table events (id uuid, at timestamptz) partition by range (at);
create table events_rest partition of events default;
create index on events_rest (at);
