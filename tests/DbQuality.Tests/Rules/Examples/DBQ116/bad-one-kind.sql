-- Only views, only outside of a schema.
-- standards:
--   rules:
--     missing-comment: { kinds: [view, function], except: ["old.*"] }
-- expect: view public.recent
-- expect: function public.one()
create schema old;
create table orders (id int);
create view recent as select 1 as one;
create function one() returns int language sql as 'select 1';
create function old.two() returns int language sql as 'select 1';
