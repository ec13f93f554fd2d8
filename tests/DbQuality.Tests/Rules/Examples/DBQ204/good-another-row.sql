-- Another row than `new`: a copy, one of the table's type, one made by name, an alias, another function's, a procedure's, dynamic SQL. A row of each table is updated to see it.
-- standards:
--   database:
--     extensions: [hstore]
create table copies (id uuid primary key, updated_at timestamptz not null default now());
create function copy_touch() returns trigger language plpgsql set search_path = '' as $$
declare
  _fresh record;
begin
  _fresh := new;
  _fresh."updated_at" = now();
  return _fresh;
end;
$$;
create trigger touch before update on copies for each row execute function copy_touch();

create table typed (id uuid primary key, old_name text, updated_at timestamptz);
alter table typed drop column old_name;
create function typed_touch() returns trigger language plpgsql as $$
declare
  fresh typed%rowtype;
begin
  fresh := new;
  fresh.updated_at := now();
  return fresh;
end;
$$;
create trigger touch before update on typed for each row execute function typed_touch();

create table by_name (id uuid primary key, updated_at timestamptz);
create function json_touch() returns trigger language plpgsql set search_path = '' as $$
begin
  return jsonb_populate_record(new, jsonb_build_object(tg_argv[0] || '_at', now()));
end;
$$;
create trigger touch before update on by_name for each row execute function json_touch('updated');

create table by_pairs (id uuid primary key, updated_at timestamptz);
create function pairs_touch() returns trigger language plpgsql as $$
begin
  new := new #= hstore('updated' || '_at', now()::text);
  return new;
end;
$$;
create trigger touch before update on by_pairs for each row execute function pairs_touch();

create table aliased (id uuid primary key, updated_at timestamptz);
create function alias_touch() returns trigger language plpgsql as $$
declare
  fresh alias for new;
begin
  fresh.updated_at := now();
  return fresh;
end;
$$;
create trigger touch before update on aliased for each row execute function alias_touch();

create table helped (id uuid primary key, title text not null, parent_id uuid references helped, updated_at timestamptz);
create index on helped (parent_id) where parent_id is not null;
create function now_in(row_of helped) returns helped language plpgsql as $$
begin
  row_of.updated_at := now();
  return row_of;
end;
$$;
create function helped_touch() returns trigger language plpgsql as $$
begin
  return case when new is distinct from old then now_in(new) else new end;
end;
$$;
create trigger touch before update on helped for each row execute function helped_touch();

create table called (id uuid primary key, updated_at timestamptz);
create procedure set_now(inout row_of called) language plpgsql as $$
begin
  row_of.updated_at := now();
end;
$$;
create function called_touch() returns trigger language plpgsql as $$
begin
  call set_now(new);
  return new;
end;
$$;
create trigger touch before update on called for each row execute function called_touch();

create table "Dynamic" (i uuid primary key, updated_at timestamptz) partition by hash (i);
create table dynamic_0 partition of "Dynamic" for values with (modulus 1, remainder 0);
create function dynamic_touch() returns trigger language plpgsql as $$
begin
  execute 'select ($1 #= hstore(''updated'' || ''_at'', now()::text)).*' using new into new;
  return new;
end;
$$;
create trigger touch before update on "Dynamic" for each row when (old.* is distinct from new.*) execute function dynamic_touch();

-- What nobody can update is given the benefit of the doubt.
create table refused (id uuid primary key, updated_at timestamptz);
create function refused_touch() returns trigger language plpgsql as $$
declare
  fresh record;
begin
  if current_setting('app.editor', true) is null then
    raise exception 'nobody edits';
  end if;
  fresh := new;
  fresh.updated_at := now();
  return fresh;
end;
$$;
create trigger touch before update on refused for each row execute function refused_touch();
