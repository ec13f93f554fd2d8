-- Every row at once.
-- expect: table public.orders, 0002_this.sql line 1
--   UPDATE writes every row of public.orders in one transaction, and locks all of them until it ends. Fill them in batches that commit each by itself.
-- expect: table public.lines, 0002_this.sql line 2
--   DELETE removes every row of public.lines in one transaction, and locks all of them until it ends. Where all are meant: truncate public.lines; otherwise delete in batches that commit each by itself.
-- expect: table public.parts, 0002_this.sql line 3
--   UPDATE writes every row of public.parts in one transaction, and locks all of them until it ends. Fill them in batches that commit each by itself.
-- expect: table public.The Parts, 0002_this.sql line 4
--   UPDATE writes every row of public."The Parts" in one transaction, and locks all of them until it ends. Fill them in batches that commit each by itself.
-- script: 0001_before.sql
create table orders (id bigint primary key, note text);
create table lines (id bigint primary key);
create table parts (id bigint primary key, n int);
create table "The Parts" (id bigint primary key, n int);
-- script: 0002_this.sql
update orders set note = '' returning id;
delete from lines;
update parts set n = 1 where true;
do $$ begin update public."The Parts" set n = (select max(n) from parts where n > 1); end $$;
