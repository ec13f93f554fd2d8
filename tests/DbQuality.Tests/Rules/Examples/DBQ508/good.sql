-- Enabled again, for replicas only, always; the triggers of a foreign key are not anybody's own.
create function touch() returns trigger language plpgsql as $$ begin return new; end $$;
create table orders (id uuid primary key, parent uuid references orders (id));
create trigger touch before update on orders for each row execute function touch();
create trigger on_replica before update on orders for each row execute function touch();
create trigger everywhere before update on orders for each row execute function touch();
alter table orders disable trigger user;
alter table orders enable trigger user;
alter table orders enable replica trigger on_replica;
alter table orders enable always trigger everywhere;
