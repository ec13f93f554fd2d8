-- Tables of one schema share one function; a name that another function has, a table that is partitioned, a zone, a time that is none.
-- expect: column public.events.updated_at
-- expect: column public.orders.updated_at
-- expect: column public.readings.updated_at
-- expect: column public.visits.updated_at
-- expect: column app.notes.updated_at
-- left: DBQ104 column public.orders.updated_at
--   The body of public.touch_updated_at() names it, and PostgreSQL does not change a body: rename it and replace the routine in one migration.
-- left: DBQ220 column public.orders.updated_at
-- left: DBQ204 column public.readings.updated_at
--   It is of type bigint, which no time can be written to as it is: decide what a trigger sets it to.
-- left: DBQ220 column public.readings.updated_at
-- left: DBQ206 column public.visits.updated_at
--   The body of public.set_updated_at_utc() works with it as timestamp without time zone: replace the routine in the same migration.
-- left: DBQ220 column public.visits.updated_at
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
-- rest:
comment on function public.set_updated_at() is 'Made up for the example.';
comment on table public.pages is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.pages add column origin_id bigint not null references public.origins;
create index on public.pages (origin_id);
comment on table public.events is 'Made up for the example.';
alter table public.events add column origin_id bigint not null references public.origins;
create index on public.events (origin_id);
comment on table public.orders is 'Made up for the example.';
alter table public.orders add column origin_id bigint not null references public.origins;
create index on public.orders (origin_id);
comment on table public.readings is 'Made up for the example.';
alter table public.readings add column origin_id bigint not null references public.origins;
create index on public.readings (origin_id);
comment on table public.visits is 'Made up for the example.';
alter table public.visits add column origin_id bigint not null references public.origins;
create index on public.visits (origin_id);
comment on table app.notes is 'Made up for the example.';
create table if not exists app.origins (id bigint generated always as identity primary key, title text not null);
alter table app.notes add column origin_id bigint not null references app.origins;
create index on app.notes (origin_id);
comment on table public.origins is 'Made up for the example.';
comment on table app.origins is 'Made up for the example.';
