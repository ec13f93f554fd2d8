-- An index that is not valid does not count, and exceptions do not.
-- standards:
--   rules:
--     too-many-indexes: { indexes: 1, exceptions: [busy_*] }
create table busy_orders (id uuid primary key, a text);
create index on busy_orders (a);
create table events (user_id uuid, at timestamptz not null) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
create index on events (at);
create index on only events (user_id);
