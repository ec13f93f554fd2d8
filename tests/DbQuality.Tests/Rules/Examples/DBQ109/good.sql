-- By the patterns, several keys to one table, a name that the team chose, partitions and inherited checks.
-- standards:
--   database:
--     naming:
--       - foreign_keys: "fk_{table}_{referenced}"
--       - checks: _check suffix
--   rules:
--     constraint-name: { named: true }
create table customers (id uuid, constraint customers_key_of_all primary key (id));
create table orders (
  id uuid constraint order_identity primary key,
  customer_id uuid constraint fk_orders_customers references customers,
  payer_id uuid constraint fk_orders_customers_payer references customers,
  number int constraint number_check check (number > 0)
);
create table parents (id int constraint parent_identity primary key, a int constraint a_check check (a > 0));
create table children () inherits (parents);
create table events (at date not null, constraint event_identity primary key (at)) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
