-- Another column, a comparison, a whole row without the column, arguments that nobody reads.
-- expect: column public.a.updated_at
-- expect: column public.b.updated_at
-- expect: column public.c.updated_at
-- expect: column public.d.updated_at
-- expect: column public.e.updated_at
create function other_column() returns trigger language plpgsql as $$ begin new.seen_at := now(); return new; end $$;
create function compares() returns trigger language plpgsql as $$ begin if new.updated_at = old.updated_at then raise notice 'same'; end if; return new; end $$;
create function whole_row() returns trigger language plpgsql as $$ begin new := jsonb_populate_record(new, jsonb_build_object('seen_at', now())); return new; end $$;
create function ignores() returns trigger language plpgsql as $$ begin new.seen_at := now(); return new; end $$;
create table a (id uuid, seen_at timestamptz, updated_at timestamptz);
create trigger t before update on a for each row execute function other_column();
create table b (id uuid, seen_at timestamptz, updated_at timestamptz);
create trigger t before update on b for each row execute function compares();
create table c (id uuid, seen_at timestamptz, updated_at timestamptz);
create trigger t before update on c for each row execute function whole_row();
create table d (id uuid, seen_at timestamptz, updated_at timestamptz);
create trigger t before update on d for each row execute function ignores('updated_at');
create table e (id uuid, seen_at timestamptz, updated_at timestamptz);
create trigger t before update on e for each row execute function whole_row('updated_at');
-- rest:
comment on function public.other_column() is 'Made up for the example.';
comment on function public.compares() is 'Made up for the example.';
comment on function public.whole_row() is 'Made up for the example.';
comment on function public.ignores() is 'Made up for the example.';
comment on table public.a is 'Made up for the example.';
alter table public.a add primary key (id);
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.a add column origin_id bigint not null references public.origins;
create index on public.a (origin_id);
comment on table public.b is 'Made up for the example.';
alter table public.b add primary key (id);
alter table public.b add column origin_id bigint not null references public.origins;
create index on public.b (origin_id);
comment on table public.c is 'Made up for the example.';
alter table public.c add primary key (id);
alter table public.c add column origin_id bigint not null references public.origins;
create index on public.c (origin_id);
comment on table public.d is 'Made up for the example.';
alter table public.d add primary key (id);
alter table public.d add column origin_id bigint not null references public.origins;
create index on public.d (origin_id);
comment on table public.e is 'Made up for the example.';
alter table public.e add primary key (id);
alter table public.e add column origin_id bigint not null references public.origins;
create index on public.e (origin_id);
comment on table public.origins is 'Made up for the example.';
