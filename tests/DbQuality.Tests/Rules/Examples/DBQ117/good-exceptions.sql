-- Names that the team keeps, of triggers, policies and labels.
-- standards:
--   database:
--     naming:
--       - exceptions: [OnInsert, "Anyone reads", Open]
create type status as enum ('Open', 'closed');
create table orders (id uuid primary key);
create function note() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger "OnInsert" after insert on orders for each row execute function note();
create policy "Anyone reads" on orders using (true);
