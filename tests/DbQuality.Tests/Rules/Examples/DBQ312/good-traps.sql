-- A single column, columns of the key alone, an exception.
-- standards:
--   rules:
--     timestamp-in-middle: { exceptions: [orders_at_b_idx] }
create table orders (at timestamptz, b text, c timestamptz, primary key (at, b));
create index on orders (c);
create index on orders (at);
create index on orders (at, b);
create table visits (began timestamptz, ended timestamptz, primary key (began, ended));
create index on visits (began, ended);
