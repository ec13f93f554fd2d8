-- expect: column public.orders.customer_id
--   Column public.orders.customer_id names public.customers and no foreign key holds it to that: rows may refer to nothing.
--   Add one: create index concurrently orders_customer_id_idx on public.orders (customer_id); alter table public.orders add constraint orders_customer_id_fkey foreign key (customer_id) references public.customers (id) not valid; alter table public.orders validate constraint orders_customer_id_fkey;
-- expect: column public.orders.category_id
--   Column public.orders.category_id names public.category and no foreign key holds it to that: rows may refer to nothing.
--   Add one: create index concurrently orders_category_id_idx on public.orders (category_id) where category_id is not null; alter table public.orders add constraint orders_category_id_fkey foreign key (category_id) references public.category (id) not valid; alter table public.orders validate constraint orders_category_id_fkey;
create table customers (id uuid primary key);
create table category (id bigint primary key);
create table orders (id uuid primary key, customer_id uuid not null, category_id bigint);
-- rest:
comment on table public.customers is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.customers add column origin_id bigint not null references public.origins;
create index on public.customers (origin_id);
comment on table public.category is 'Made up for the example.';
alter table public.category add column origin_id bigint not null references public.origins;
create index on public.category (origin_id);
comment on table public.orders is 'Made up for the example.';
alter table public.orders add column origin_id bigint not null references public.origins;
create index on public.orders (origin_id);
comment on table public.origins is 'Made up for the example.';
