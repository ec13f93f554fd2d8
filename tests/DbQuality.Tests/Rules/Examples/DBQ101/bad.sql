-- expect: table public.Order
--   Table public."Order" is not named in snake_case_plural, so its name must be looked up wherever it is used. Rename it:
--   alter table public."Order" rename to orders;
-- expect: table public.customer
--   Table public.customer is not named in snake_case_plural, so its name must be looked up wherever it is used. Rename it:
--   alter table public.customer rename to customers;
-- expect: view public.order_total
--   View public.order_total is not named in snake_case_plural, so its name must be looked up wherever it is used. Rename it:
--   alter view public.order_total rename to order_totals;
-- expect: table public.order_status
--   Table public.order_status is not named in snake_case_plural, so its name must be looked up wherever it is used. Rename
--   it: alter table public.order_status rename to order_statuses;
create table "Order" (id uuid primary key);
create table customer (id uuid primary key);
create view order_total as select count(*) from "Order";
create table order_status (id uuid primary key);
-- rest:
comment on table public."Order" is 'Made up for the example.';
alter table public."Order" add column title text not null;
comment on table public.customer is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.customer add column origin_id bigint not null references public.origins;
create index on public.customer (origin_id);
comment on view public.order_total is 'Made up for the example.';
comment on table public.order_status is 'Made up for the example.';
alter table public.order_status add column origin_id bigint not null references public.origins;
create index on public.order_status (origin_id);
comment on table public.origins is 'Made up for the example.';
