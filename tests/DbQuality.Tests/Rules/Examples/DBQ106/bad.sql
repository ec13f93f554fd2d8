-- The generator added what was there already.
-- standards:
--   database:
--     prefixes:
--       tbl: every table
-- expect: table public.auth_auth_tokens
--   Table public.auth_auth_tokens has its prefix auth_ twice, and the second says nothing. Rename it: alter table public.auth_auth_tokens rename to auth_tokens;
-- expect: view public.v_v_orders
--   View public.v_v_orders has its prefix v_ twice, and the second says nothing. Rename it.
-- expect: table public.tbltblOrders
--   Table public."tbltblOrders" has its prefix tbl twice, and the second says nothing. Rename it: alter table public."tbltblOrders" rename to "tblOrders";
create table auth_auth_tokens (id uuid primary key);
create view v_orders as select 1 as one;
create view v_v_orders as select 1 as one;
create table "tbltblOrders" (id uuid primary key);
