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
