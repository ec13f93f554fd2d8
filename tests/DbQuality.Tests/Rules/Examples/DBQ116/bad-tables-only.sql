-- standards:
--   rules:
--     missing-comment: { kinds: [table] }
-- expect: table public.orders
create table orders (id int);
create view recent as select 1 as one;
