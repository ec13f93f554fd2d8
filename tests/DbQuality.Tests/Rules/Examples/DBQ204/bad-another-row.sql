-- Each returns another row, and none sets the column: an update shows it.
-- expect: column public.a.updated_at
-- expect: column public.b.updated_at
-- expect: column public.c.updated_at
create function copies() returns trigger language plpgsql as $$
declare
  fresh record;
begin
  fresh := new;
  if fresh.updated_at is null then
    fresh.updated_at := now();
  end if;
  return fresh;
end
$$;
create function by_name() returns trigger language plpgsql as $$
begin
  return jsonb_populate_record(new, to_jsonb(old) - 'title');
end
$$;
create function either() returns trigger language plpgsql as $$
begin
  return coalesce(new, old);
end
$$;
create table a (id uuid primary key, updated_at timestamptz);
create trigger t before update on a for each row execute function copies();
create table b (id uuid primary key, title text, updated_at timestamptz);
create trigger t before update on b for each row execute function by_name();
create table c (id uuid primary key, title text, updated_at timestamptz);
create trigger t before insert or update or delete on c for each row execute function either();
-- rest:
comment on function public.copies() is 'Made up for the example.';
comment on function public.by_name() is 'Made up for the example.';
comment on function public.either() is 'Made up for the example.';
comment on table public.a is 'Made up for the example.';
comment on table public.b is 'Made up for the example.';
comment on table public.c is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.a add column origin_id bigint not null references public.origins;
create index on public.a (origin_id);
alter table public.b add column origin_id bigint not null references public.origins;
create index on public.b (origin_id);
alter table public.c add column origin_id bigint not null references public.origins;
create index on public.c (origin_id);
comment on table public.origins is 'Made up for the example.';
