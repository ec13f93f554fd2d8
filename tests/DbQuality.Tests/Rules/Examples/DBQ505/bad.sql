-- Never used, or no longer.
-- expect: sequence public.invoice_numbers
--   Nothing in the database draws from sequence public.invoice_numbers, and no role was granted it.
--   Grant it to the role that draws from it, or drop it: drop sequence if exists public.invoice_numbers;
-- expect: sequence public.orders_id_seq
--   Nothing in the database draws from sequence public.orders_id_seq, and no role was granted it.
--   Grant it to the role that draws from it, or drop it: drop sequence if exists public.orders_id_seq;
create sequence invoice_numbers;
create table orders (id bigserial primary key);
alter table orders alter column id drop default;
-- rest:
comment on table public.orders is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.orders add column origin_id bigint not null references public.origins;
create index on public.orders (origin_id);
comment on table public.origins is 'Made up for the example.';
