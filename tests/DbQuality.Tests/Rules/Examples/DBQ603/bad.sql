-- A column more, in a moment: after the longest query.
-- expect: table public.orders, 0002_this.sql line 1
--   The lock on public.orders that keeps everybody out waits behind the longest query on it, however long that is, and all others wait behind the lock. Give up after a moment and try again; before it: set lock_timeout = '2s';
-- script: 0001_before.sql
create table orders (id bigint primary key);
-- script: 0002_this.sql
alter table orders add column note text;
alter table orders add column other text;
