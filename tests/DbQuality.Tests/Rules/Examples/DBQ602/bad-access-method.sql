-- Another access method.
-- postgres: 15
-- standards:
--   database:
--     run_as: superuser
-- expect: table public.orders, 0002_this.sql line 1
--   Table public.orders is copied row by row while nobody can read or write it: its access method changes. Fill a new table of the wanted method and rename it: create table public.orders_new (like public.orders including all) using …;
-- script: 0001_before.sql
create access method another_heap type table handler heap_tableam_handler;
create table orders (id bigint primary key);
-- script: 0002_this.sql
alter table orders set access method another_heap;
