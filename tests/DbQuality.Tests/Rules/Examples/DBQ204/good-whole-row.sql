-- The whole row at once, with the column's name in a string; a label before the assignment; branches and loops.
create function whole_row() returns trigger language plpgsql as $$
begin
  new := jsonb_populate_record(new, jsonb_build_object('updated_at', now()));
  return new;
end
$$;
create function branches() returns trigger language plpgsql as $$
begin
  if new.id is null then
    return null;
  else
    new.updated_at = now();
  end if;
  return new;
end
$$;
create function loops() returns trigger language plpgsql as $$
begin
  for i in 1..1 loop
    new.updated_at = now();
  end loop;
  return new;
end
$$;
create function selects() returns trigger language plpgsql as $$
begin
  select new.id, now() into new.id, new.updated_at;
  return new;
end
$$;
create table a (id uuid, updated_at timestamptz);
create trigger t before update on a for each row execute function whole_row();
create table b (id uuid, updated_at timestamptz);
create trigger t before update on b for each row execute function branches();
create table c (id uuid, updated_at timestamptz);
create trigger t before update on c for each row execute function loops();
create table d (id uuid, updated_at timestamptz);
create trigger t before update on d for each row execute function selects();
