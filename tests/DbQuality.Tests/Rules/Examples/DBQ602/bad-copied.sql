-- Upkeep that copies a table fires no event, and copies it all the same.
-- expect: table public.orders, 0002_upkeep.sql line 1
--   Table public.orders is copied row by row while nobody can read or write it: VACUUM FULL and CLUSTER do. Leave that to a quiet hour, or to a tool that does it beside the running application.
-- expect: table public.Order Lines, 0002_upkeep.sql line 2
-- script: 0001_before.sql
create table orders (id bigint primary key);
create table "Order Lines" (id bigint primary key);
insert into "Order Lines" values (1);
-- script: 0002_upkeep.sql
vacuum full orders;
cluster "Order Lines" using "Order Lines_pkey";
vacuum orders;
