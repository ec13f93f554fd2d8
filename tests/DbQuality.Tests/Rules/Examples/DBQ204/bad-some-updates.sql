-- A trigger of some columns sets the time of some updates.
-- expect: column public.notes.updated_at
--   Trigger touch sets public.notes.updated_at only where title is named. Any other update leaves the old time, so caches and exports that rely on it miss the change.
--   Add one: create or replace trigger touch_updated_at before update on public.notes for each row execute function public.touch();
create table notes (id uuid primary key, title text, updated_at timestamptz not null default now());
create function touch() returns trigger language plpgsql set search_path = pg_catalog as $$ begin new.updated_at := now(); return new; end $$;
create trigger touch before update of title on notes for each row execute function touch();
-- rest:
comment on table public.notes is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.notes add column origin_id bigint not null references public.origins;
create index on public.notes (origin_id);
comment on function public.touch() is 'Made up for the example.';
comment on table public.origins is 'Made up for the example.';
