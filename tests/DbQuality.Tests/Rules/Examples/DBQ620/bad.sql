-- Writers wait as well; and a minute is long.
-- expect: table public.orders, 0002_this.sql line 1
--   The lock on public.orders is waited for without a limit, and all other writers wait behind it. Give up after a moment and try again; before it: set lock_timeout = '2s';
-- expect: table public.lines, 0002_this.sql line 3
--   The lock on public.lines is waited for up to 60 seconds, and all others wait behind it. Give up after a moment and try again; before it: set lock_timeout = '2s';
-- script: 0001_before.sql
create table orders (id bigint primary key, note text);
create table lines (id bigint primary key);
-- script: 0002_this.sql
create index on orders (note);
set lock_timeout = '1min';
alter table lines add column note text;
