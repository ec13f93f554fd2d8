-- A table has one identity at most.
-- expect: column public.orders.id
-- expect: column public.orders.Number
--   Column public.orders."Number" is serial: inserts need a privilege on its sequence, and a value written by hand collides with a later one.
--   It may be null, and an identity column may not: decide what the rows without a value get, and make it not null first.
-- left: DBQ215 column public.orders.number
--   It may be null, and an identity column may not: decide what the rows without a value get, and make it not null first.
create table orders (id bigserial primary key, "Number" serial);
alter table orders alter column "Number" drop not null;
-- rest:
comment on table public.orders is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.orders add column origin_id bigint not null references public.origins;
create index on public.orders (origin_id);
comment on table public.origins is 'Made up for the example.';
