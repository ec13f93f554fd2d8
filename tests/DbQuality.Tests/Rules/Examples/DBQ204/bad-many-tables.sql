-- Tables of one schema share one function; a name that another function has, a table that is partitioned, a zone, a time that is none.
-- expect: column public.events.updated_at
-- expect: column public.orders.updated_at
-- expect: column public.readings.updated_at
-- expect: column public.visits.updated_at
-- expect: column app.notes.updated_at
create schema app;
create function set_updated_at() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  new.updated_at := now();
  new.revision := old.revision + 1;
  return new;
end
$$;
create table pages (id uuid primary key, revision int, updated_at timestamptz);
create trigger set_updated_at before update on pages for each row execute function set_updated_at();
create table events (id uuid, updated_at timestamptz, primary key (id)) partition by hash (id);
create table events_0 partition of events for values with (modulus 1, remainder 0);
create table orders (id uuid primary key, updated_at date);
create table readings (id uuid primary key, updated_at bigint);
create table visits (id uuid primary key, updated_at timestamp default timezone('utc', now()));
create table app.notes (id uuid primary key, updated_at timestamptz);
