-- standards:
--   rules:
--     missing-comment: { kinds: [table] }
-- expect: table public.orders
-- left: DBQ116 table public.orders
--   Its name does not say what a row of it is: say it.
-- left: DBQ219 column public.orders.id
create table orders (id int);
create view recent as select 1 as one;
-- rest:
alter table public.orders add primary key (id);
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
comment on table public.origins is 'Made up for the example.';
alter table public.orders add column origin_id bigint not null references public.origins;
create index on public.orders (origin_id);
