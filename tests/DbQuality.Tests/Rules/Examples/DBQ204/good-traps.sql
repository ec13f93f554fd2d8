-- A foreign table, a generated column, and a trigger that also fires for a replica.
-- standards:
--   database:
--     run_as: superuser
--   rules:
--     updated-at-trigger: { columns: [updated_at, updated_on] }
create foreign data wrapper elsewhere;
create server other foreign data wrapper elsewhere;
create foreign table parcels (id uuid, updated_at timestamptz) server other;
create table notes (id uuid primary key, day date, updated_on date generated always as (day) stored);
create function touch() returns trigger language plpgsql as $$
begin
  new.updated_at := now();
  return new;
end
$$;
create table orders (id uuid primary key, updated_at timestamptz);
create trigger touch before update on orders for each row execute function touch();
alter table orders enable always trigger touch;
