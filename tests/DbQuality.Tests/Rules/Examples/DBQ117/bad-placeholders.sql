-- Any words where the pattern says name, and nothing else anywhere.
-- standards:
--   database:
--     naming:
--       triggers: "{name}_of_{table}"
-- expect: trigger public.orders.note_on_orders
create table orders (id uuid primary key);
create function note() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger note_of_orders after insert on orders for each row execute function note();
create trigger note_on_orders after insert on orders for each row execute function note();
