-- An exclusion constraint's index and an exception.
-- standards:
--   rules:
--     boolean-in-index: { exceptions: [orders_is_done_idx] }
create table orders (id uuid primary key, is_done boolean, is_only boolean, exclude using btree (is_only with =));
create index on orders (is_done);
