-- Each reason that the server gives for copying a table.
-- expect: table public.orders, 0002_this.sql line 1
--   Table public.orders is copied row by row while nobody can read or write it: column id changes from integer to bigint. Add a column of
--   the new type, fill it in batches, and switch to it in a later deployment: alter table public.orders add column id_new bigint;
-- expect: table public.customers, 0002_this.sql line 2
--   Table public.customers is copied row by row while nobody can read or write it: the default of the new column token is computed for
--   every row. Add the column without it, set the default for new rows, then fill the old ones in batches:
--   alter table public.customers add column token uuid; alter table public.customers alter column token set default gen_random_uuid();
-- expect: table public.sessions, 0002_this.sql line 3
--   Table public.sessions is copied row by row while nobody can read or write it: it changes between logged and unlogged. Fill a new table
--   of the wanted kind and rename it: create table public.sessions_new (like public.sessions including all);
-- script: 0001_before.sql
create table orders (id integer primary key);
create table customers (id bigint primary key);
create table sessions (id bigint primary key);
-- script: 0002_this.sql
alter table orders alter column id type bigint;
alter table customers add column token uuid default gen_random_uuid();
alter table sessions set unlogged;
