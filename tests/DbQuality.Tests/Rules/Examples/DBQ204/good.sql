create function set_updated_at() returns trigger language plpgsql as $$
begin
  new.updated_at := now();
  return new;
end
$$;

create table orders (
  id uuid primary key,
  updated_at timestamptz not null default now()
);

create trigger set_updated_at before update on orders for each row execute function set_updated_at();
