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
