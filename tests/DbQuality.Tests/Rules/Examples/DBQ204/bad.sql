-- expect: column public.orders.updated_at
--   No trigger sets public.orders.updated_at. An update that does not name it leaves the old time, so caches and exports that rely on it miss the change.
--   Add one: create or replace function public.set_updated_at() returns trigger language plpgsql set search_path = pg_catalog as $$ begin new.updated_at := now(); return new; end $$; comment on function public.set_updated_at() is 'Sets updated_at of each row that is updated.'; create or replace trigger touch_updated_at before update on public.orders for each row execute function public.set_updated_at();
-- expect: column public.notes.updated_at
--   No trigger sets public.notes.updated_at. An update that does not name it leaves the old time, so caches and exports that rely on it miss the change.
--   Add one: create or replace function public.set_updated_at() returns trigger language plpgsql set search_path = pg_catalog as $$ begin new.updated_at := now(); return new; end $$; comment on function public.set_updated_at() is 'Sets updated_at of each row that is updated.'; create or replace trigger set_updated_at before update on public.notes for each row execute function public.set_updated_at();
create table orders (
  id uuid primary key,
  updated_at timestamptz not null default now()
);

create table notes (
  id uuid primary key,
  updated_at timestamptz not null default now()
);

create function check_notes() returns trigger language plpgsql as $$
begin
  if new.updated_at = old.updated_at then
    raise notice 'unchanged';
  end if;
  return new;
end
$$;

create trigger check_notes before update on notes for each row execute function check_notes();

create trigger skip_unchanged before update on orders for each row execute function suppress_redundant_updates_trigger();
-- rest:
comment on table public.orders is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.orders add column origin_id bigint not null references public.origins;
create index on public.orders (origin_id);
comment on table public.notes is 'Made up for the example.';
alter table public.notes add column origin_id bigint not null references public.origins;
create index on public.notes (origin_id);
comment on function public.check_notes() is 'Made up for the example.';
comment on table public.origins is 'Made up for the example.';
