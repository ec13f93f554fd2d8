-- Other methods, the replica's identity, an index that is not valid, an exception.
-- standards:
--   rules:
--     nullable-leading-column: { exceptions: [orders_old_idx] }
create table orders (id uuid primary key, coupon text, old text, number integer not null unique);
create index on orders using hash (coupon);
create index on orders (old);
create table events (user_id uuid, at timestamptz not null) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
create index on only events (user_id);
