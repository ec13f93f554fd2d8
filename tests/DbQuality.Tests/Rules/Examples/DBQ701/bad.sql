-- The place is the server's own, also inside a function's body; what it explains is kept.
-- expect: script migrations/0002_this.sql, 0002_this.sql line 4
--   The script fails: insert or update on table "order_lines" violates foreign key constraint "order_lines_order_id_fkey" (23503).
--   Key (order_id)=(7) is not present in table "orders".
-- script: 0001_before.sql
create table orders (id bigint primary key);
create table order_lines (order_id bigint references orders);
-- script: 0002_this.sql
do $$
begin
  insert into orders values (1);
  insert into order_lines values (7);
end $$;
