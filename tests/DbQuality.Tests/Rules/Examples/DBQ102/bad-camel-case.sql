-- Where the columns are to be in camelCase.
-- standards:
--   database:
--     naming:
--       columns: camelCase
-- expect: column public.orders.customer_name
--   Column public.orders.customer_name is not named in camelCase, so its name must be looked up wherever it is used. Rename it: alter table public.orders rename column customer_name to "customerName";
create table orders (id uuid primary key, customer_name text, "dueDay" text);
-- rest:
comment on table public.orders is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.orders add column origin_id bigint not null references public.origins;
create index on public.orders (origin_id);
comment on table public.origins is 'Made up for the example.';
