-- Version 5 cuts at lines that hold nothing but a semicolon, and sends what is between them as one command.
-- standards:
--   migrations: { dbup: 5 }
-- expect: script migrations/0001_example.sql, line 2
--   DbUp 5 sends this script as one command, which is one transaction, and the server refuses CREATE INDEX of this form in it.
--   Move the statement to a script of its own, or put a line with nothing but a semicolon before and after it.
-- expect: script migrations/0002_functions.sql, line 5
--   DbUp 5 cuts the script at this line, in the midst of a statement, because it holds nothing but a semicolon: the deployment fails with a syntax error.
--   Put the semicolon at the end of the line before.
-- script: 0001_example.sql
create table orders (id bigint primary key, customer_id bigint not null);
create index concurrently orders_customer on orders (customer_id);
-- script: 0002_functions.sql
create function touch_orders() returns void language plpgsql as $$
begin
  update orders
  set customer_id = customer_id
  ;
end $$;
