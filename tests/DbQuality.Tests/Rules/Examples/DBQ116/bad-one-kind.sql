-- Only views, only outside of a schema.
-- standards:
--   rules:
--     missing-comment: { kinds: [view, function], except: ["old.*"] }
-- expect: view public.recent
-- expect: function public.one()
-- left: DBQ116 view public.recents
--   Its name does not say what it is for: say it.
-- left: DBQ219 column public.orders.id
create schema old;
create table orders (id int);
create view recent as select 1 as one;
create function one() returns int language sql as 'select 1';
create function old.two() returns int language sql as 'select 1';
-- rest:
alter table public.orders add primary key (id);
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.orders add column origin_id bigint not null references public.origins;
create index on public.orders (origin_id);
