-- Columns, where the standards ask for them.
-- standards:
--   rules:
--     missing-comment: { kinds: [column] }
-- expect: column public.orders.Number
--   Column public.orders."Number" has no comment, so nothing in the database says what it is for.
--   Say it: comment on column public.orders."Number" is 'What it is for.';
-- left: DBQ116 column public.orders.number
--   Its name does not say what it holds: say it.
-- left: DBQ238 table public.special_orders
create table orders (id uuid primary key, "Number" int);
comment on column orders.id is 'The key.';
create table special_orders () inherits (orders);
create view order_ids as select id from orders;
-- rest:
alter table public.special_orders add primary key (id);
