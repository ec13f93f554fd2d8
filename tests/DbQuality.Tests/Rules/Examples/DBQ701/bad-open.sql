-- A transaction left open would lose this script's journal entry and every later script.
-- expect: script migrations/0001_example.sql, 0001_example.sql line 3
--   The script ends inside a transaction that it opened: this script's journal entry and every script after it are lost when the
--   connection closes, while the deployment reports success. End the transaction with COMMIT.
create table orders (id bigint primary key);
commit;
begin;
create table order_lines (id bigint primary key);
