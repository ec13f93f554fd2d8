-- Three waits for one table.
-- expect: table public.orders, 0002_this.sql line 3
--   3 statements in a row alter public.orders, and each waits for its lock. Write one, with a comma between its actions: alter table public.orders …, …;
-- script: 0001_before.sql
create table orders (id bigint primary key);
-- script: 0002_this.sql
alter table orders add column a int;
alter table orders add column b int;
alter table orders alter column a set default 1;
