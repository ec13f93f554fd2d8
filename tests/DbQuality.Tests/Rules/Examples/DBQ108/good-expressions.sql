-- Of an expression beside a column, and one that INCLUDE makes another.
-- standards:
--   database:
--     naming:
--       indexes: "idx_{table}_{columns}"
create table orders (id uuid primary key, code text, note text);
create index idx_orders_code_and_note on orders (code, lower(note));
create index idx_orders_code_covering on orders (code) include (note);
