-- standards:
--   database:
--     naming:
--       tables: snake_case_singular
-- expect: table public.orders
-- left: DBQ101 table public.orders
--   The name "order" is a key word that PostgreSQL reserves: choose another one.
create table orders (id uuid primary key);
create table customer (id uuid primary key);
create table order_status (id uuid primary key);
-- rest:
comment on table public.orders is 'Made up for the example.';
create table if not exists public.origin (id bigint generated always as identity primary key, title text not null);
alter table public.orders add column origin_id bigint not null references public.origin;
create index on public.orders (origin_id);
comment on table public.customer is 'Made up for the example.';
alter table public.customer add column origin_id bigint not null references public.origin;
create index on public.customer (origin_id);
comment on table public.order_status is 'Made up for the example.';
alter table public.order_status add column origin_id bigint not null references public.origin;
create index on public.order_status (origin_id);
comment on table public.origin is 'Made up for the example.';
