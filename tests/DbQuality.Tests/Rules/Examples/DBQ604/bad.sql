-- A backfill behind the lock of the column.
-- expect: table public.orders, 0002_this.sql line 2
--   Nobody can use public.orders from line 1 on until the transaction ends, and meanwhile this statement writes to public.orders. Do it in a transaction, that is, a script, of its own.
-- standards:
--   migrations:
--     transaction: script
-- script: 0001_before.sql
create table orders (id bigint primary key);
-- script: 0002_this.sql
alter table orders add column note text;
update orders set note = '' where note is null;
