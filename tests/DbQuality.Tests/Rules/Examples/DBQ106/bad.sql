-- The generator added what was there already.
-- standards:
--   database:
--     prefixes:
--       tbl: every table
--       auth_: signing in
-- expect: table public.auth_auth_tokens
--   Table public.auth_auth_tokens has its prefix auth_ twice, and the second says nothing. Rename it: alter table public.auth_auth_tokens rename to auth_tokens;
-- expect: view public.v_v_orders
--   View public.v_v_orders has its prefix v_ twice, and the second says nothing. The name v_orders is taken: choose another one.
-- expect: table public.tbltblOrders
--   Table public."tbltblOrders" has its prefix tbl twice, and the second says nothing. Rename it: alter table public."tbltblOrders" rename to "tblOrders";
create table auth_auth_tokens (id uuid primary key);
create view v_orders as select 1 as one;
create view v_v_orders as select 1 as one;
create table "tbltblOrders" (id uuid primary key);
-- rest:
comment on table public.auth_auth_tokens is 'Made up for the example.';
create table if not exists public.auth_origins (id bigint generated always as identity primary key, title text not null);
alter table public.auth_auth_tokens add column origin_id bigint not null references public.auth_origins;
create index on public.auth_auth_tokens (origin_id);
comment on view public.v_orders is 'Made up for the example.';
comment on view public.v_v_orders is 'Made up for the example.';
comment on table public."tbltblOrders" is 'Made up for the example.';
alter table public."tbltblOrders" add column origin_id bigint not null references public.auth_origins;
create index on public."tbltblOrders" (origin_id);
comment on table public.auth_origins is 'Made up for the example.';
