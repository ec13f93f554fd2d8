-- By the pattern, with INCLUDE columns left out, numbered, partial, of an expression, cut by the server, of constraints.
-- standards:
--   database:
--     naming:
--       indexes: "idx_{table}_{columns}"
--       unique_constraints: "uq_{table}_{columns}"
create table orders (id uuid primary key, customer_id uuid unique, note text);
create index idx_orders_customer_id on orders (customer_id);
create index idx_orders_customer_id_2 on orders (customer_id desc);
create index idx_orders_customer_id_open on orders (customer_id) where note is null;
create index idx_orders_note on orders (note) include (customer_id);
create index idx_orders_lower_note on orders (lower(note));
create unique index uq_orders_note on orders (note);
create index idx_orders_note_hash on orders using hash (note);
create table subscription_renewal_reminders (notification_delivery_attempted_at timestamptz);
create index idx_subscription_renewal_reminders_notification_delivery_attempted_at on subscription_renewal_reminders (notification_delivery_attempted_at);
create table events (at date not null) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
create index idx_events_at on events (at);
