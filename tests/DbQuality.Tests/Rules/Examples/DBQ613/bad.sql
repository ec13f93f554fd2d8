-- The column and its rows.
-- expect: table public.orders, 0002_this.sql line 2
--   The script changes rows of public.orders beside the definition of a table, so that each waits for the other and fails with it. Give the rows a script of their own.
-- script: 0001_before.sql
create table orders (id bigint primary key);
-- script: 0002_this.sql
alter table orders add column note text;
update orders set note = '' where note is null;
