-- Nobody reads them; an index, a trigger or a rule of its own is no use of a view.
-- expect: view public.order_ids
--   Nothing in the database uses view public.order_ids, and no role was granted it. Grant it to the role that reads it, or drop it: drop view public.order_ids;
-- expect: materialized view public.Totals
--   Nothing in the database uses materialized view public."Totals", and no role was granted it.
--   Grant it to the role that reads it, or drop it: drop materialized view public."Totals";
-- left: DBQ504 view public.order_ids
--   Triggers, rules or defaults let somebody write through it: decide whether that still happens, and drop it by hand.
create table orders (id uuid primary key);
create view order_ids as select id from orders;
create function write_through() returns trigger language plpgsql as $$ begin return null; end $$;
create trigger write_through instead of insert on order_ids for each row execute function write_through();
create materialized view "Totals" as select count(*) as n from orders;
create unique index on "Totals" (n);
-- rest:
comment on table public.orders is 'Made up for the example.';
alter table public.orders add column title text not null;
comment on view public.order_ids is 'Made up for the example.';
comment on function public.write_through() is 'Made up for the example.';
comment on materialized view public."Totals" is 'Made up for the example.';
