-- The table lost its trigger, or never got one.
-- expect: function public.touch()
--   No trigger uses function public.touch(), so it never runs, whatever it seems to guard. Attach it, or drop it: drop function if exists public.touch();
create table notes (id uuid primary key, changed_at timestamptz not null default now());
create function touch() returns trigger language plpgsql as $$
begin
  new.changed_at := now();
  return new;
end
$$;
-- rest:
comment on table public.notes is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.notes add column origin_id bigint not null references public.origins;
create index on public.notes (origin_id);
comment on function public.touch() is 'Made up for the example.';
comment on table public.origins is 'Made up for the example.';
