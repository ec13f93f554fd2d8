-- The table lost its trigger, or never got one.
-- expect: function public.touch()
--   No trigger uses function public.touch(), so it never runs, whatever it seems to guard. Attach it, or drop it: drop function public.touch();
create table notes (id uuid primary key, changed_at timestamptz not null default now());
create function touch() returns trigger language plpgsql as $$
begin
  new.changed_at := now();
  return new;
end
$$;
