-- One function, which sets what its argument names.
-- expect: column public.b.updated_at
create function touch_row() returns trigger language plpgsql as $$
begin
  new := jsonb_populate_record(new, jsonb_build_object(tg_argv[0], now()));
  return new;
end
$$;
create table a (id uuid, updated_at timestamptz);
create trigger touch before update on a for each row execute function touch_row('updated_at');
create table b (id uuid, seen_at timestamptz, updated_at timestamptz);
create trigger touch before update on b for each row execute function touch_row('seen_at');
-- rest:
comment on function public.touch_row() is 'Made up for the example.';
comment on table public.a is 'Made up for the example.';
alter table public.a add primary key (id);
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.a add column origin_id bigint not null references public.origins;
create index on public.a (origin_id);
comment on table public.b is 'Made up for the example.';
alter table public.b add primary key (id);
alter table public.b add column origin_id bigint not null references public.origins;
create index on public.b (origin_id);
comment on table public.origins is 'Made up for the example.';
