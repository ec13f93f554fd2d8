-- A function that tells its tables apart may name what not all of them have.
create function touch() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if tg_table_name = 'orders' then new.updated_at := now(); end if;
  return new;
end $$;
create table orders (id uuid primary key, updated_at timestamptz not null default now());
create trigger touch before update on orders for each row execute function touch();
create table notes (id uuid primary key);
create trigger touch before update on notes for each row execute function touch();
