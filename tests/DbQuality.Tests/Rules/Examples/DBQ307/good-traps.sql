-- The index of a partition is its parent's, and an exception.
-- standards:
--   rules:
--     too-many-index-columns: { columns: 1, exceptions: [orders_a_b_idx] }
create table orders (a text, b text);
create index on orders (a, b);
