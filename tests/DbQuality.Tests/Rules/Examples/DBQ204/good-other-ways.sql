-- Each of these sets the column; a table under the lookup pattern need not.
-- standards:
--   database:
--     lookup_tables: ["*_types"]
create function touch_into() returns trigger language plpgsql as $$
begin
  select clock_timestamp() into strict new."updated_at";
  return new;
end
$$;

create function touch_if_changed() returns trigger language plpgsql as $$
begin
  if new is distinct from old then
    NEW . UPDATED_AT = now();
  end if;
  return new;
end
$$;

create function touch_row() returns trigger language plpgsql as $$
begin
  new := jsonb_populate_record(new, jsonb_build_object(tg_argv[0], now()));
  return new;
end
$$;

create table a (id uuid primary key, updated_at timestamptz);
create trigger touch before update on a for each row execute function touch_into();

create table b (id uuid primary key, updated_at timestamptz);
create trigger touch before insert or update on b for each row when (true) execute function touch_if_changed();

create table c (id uuid primary key, updated_at timestamptz) partition by hash (id);
create table c_0 partition of c for values with (modulus 1, remainder 0);
create trigger touch before update on c for each row execute function touch_row('updated_at');

create table order_types (id uuid primary key, updated_at timestamptz);
