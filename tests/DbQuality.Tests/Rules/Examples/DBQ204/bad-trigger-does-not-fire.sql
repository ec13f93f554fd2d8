-- The function is right; the triggers are disabled, too late, or deaf to most updates.
-- expect: column public.a.updated_at
--   No trigger sets public.a.updated_at. An update that does not name it leaves the old time, so caches and exports that rely on it miss the change.
--   Enable its trigger: alter table public.a enable trigger touch;
-- expect: column public.b.updated_at
-- expect: column public.c.updated_at
-- expect: column public.d.updated_at
create function touch() returns trigger language plpgsql as $$
begin
  new.updated_at := now();
  return new;
end
$$;

create table a (id uuid primary key, updated_at timestamptz);
create trigger touch before update on a for each row execute function touch();
alter table a disable trigger touch;

create table b (id uuid primary key, updated_at timestamptz);
create trigger touch after update on b for each row execute function touch();

create table c (id uuid primary key, name text, updated_at timestamptz);
create trigger touch before update of name on c for each row execute function touch();

create table d (id uuid primary key, updated_at timestamptz);
create trigger touch before insert on d for each row execute function touch();
-- rest:
comment on function public.touch() is 'Made up for the example.';
comment on table public.a is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.a add column origin_id bigint not null references public.origins;
create index on public.a (origin_id);
comment on table public.b is 'Made up for the example.';
alter table public.b add column origin_id bigint not null references public.origins;
create index on public.b (origin_id);
comment on table public.c is 'Made up for the example.';
alter table public.c add column origin_id bigint not null references public.origins;
create index on public.c (origin_id);
comment on table public.d is 'Made up for the example.';
alter table public.d add column origin_id bigint not null references public.origins;
create index on public.d (origin_id);
comment on table public.origins is 'Made up for the example.';
