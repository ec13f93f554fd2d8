-- What stops an update that changes nothing must fire first; the names that are taken are passed over, and one function does for all.
-- expect: column public.notes.updated_at
-- expect: column public.orders.updated_at
create function app_touch() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if row(new.*) is distinct from row(old.*) then
    new.updated_at := clock_timestamp();
    return new;
  else
    return old;
  end if;
end
$$;
create table pages (id uuid primary key, updated_at timestamptz);
create trigger touch before update on pages for each row execute function app_touch();
create table notes (id uuid primary key, updated_at timestamptz);
create trigger set_updated_at before insert on notes for each row execute function app_touch();
create trigger touch_nothing before update on notes for each row execute function suppress_redundant_updates_trigger();
create table orders (id uuid primary key, updated_at timestamptz);
create trigger zero_changes before update on orders for each row execute function suppress_redundant_updates_trigger();
-- rest:
comment on function public.app_touch() is 'Made up for the example.';
comment on table public.pages is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.pages add column origin_id bigint not null references public.origins;
create index on public.pages (origin_id);
comment on table public.notes is 'Made up for the example.';
alter table public.notes add column origin_id bigint not null references public.origins;
create index on public.notes (origin_id);
comment on table public.orders is 'Made up for the example.';
alter table public.orders add column origin_id bigint not null references public.origins;
create index on public.orders (origin_id);
comment on table public.origins is 'Made up for the example.';
