-- Which table "orders" is, the caller decides.
-- expect: function public.order_count()
--   Function public.order_count() finds what its body names along its caller's search_path, so it can mean other objects in another session.
--   Fix the path, with every schema that the body needs: alter function public.order_count() set search_path = pg_catalog, public;
create table orders (id uuid primary key);
create function order_count() returns bigint language sql stable as 'select count(*) from orders';
-- rest:
comment on table public.orders is 'Made up for the example.';
alter table public.orders add column title text not null;
comment on function public.order_count() is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
comment on table public.origins is 'Made up for the example.';
alter table public.orders add column origin_id bigint not null references public.origins;
create index on public.orders (origin_id);
