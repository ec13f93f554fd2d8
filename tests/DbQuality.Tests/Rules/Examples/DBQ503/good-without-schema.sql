-- What only looks like a missing table: WITH, transition tables, tables made for the session, cursors, variables, functions of FROM, and what another search path may find.
create schema other;
create table orders (id int primary key, n int);
create table other.elsewhere (id int primary key);
create function with_names() returns bigint language plpgsql as $$
declare
  result bigint;
  picked record;
  walk cursor for select id from orders;
begin
  with recursive chain(id) as (select 1 union all select id + 1 from chain where id < 3), last_one as materialized (select max(id) as id from chain)
  select count(*) into result from last_one join chain using (id);
  open walk;
  fetch next from walk into picked;
  move forward 1 from walk;
  close walk;
  for picked in select * from generate_series(1, 3) as steps(id) loop
    update orders as o set n = picked.id where o.id is distinct from result;
  end loop;
  select trim(both from ' x ') is not distinct from substring('abc' from 1 for 2), overlay('abc' placing 'x' from 1) into picked from (values (1)) as v(one);
  insert into orders as o (id) values (1) on conflict (id) do update set n = excluded.n returning id into result;
  perform 1 from orders o for no key update of o;
  revoke select on orders from public;
  return result + (select count(*) from rows from (generate_series(1, 2)) as r) + (select count(*) from elsewhere) + (select count(*) from pg_class);
end $$;
create function logs_changes() returns trigger language plpgsql as $$
begin
  perform count(*) from new_rows join old_rows using (id);
  return null;
end $$;
create trigger log_changes after update on orders referencing new table as new_rows old table as old_rows for each statement execute function logs_changes();
create function unattached() returns trigger language plpgsql as $$ begin perform count(*) from changed_rows; return null; end $$;
create function makes_session_table() returns void language plpgsql as $$ begin create temp table if not exists picked_orders (id int); end $$;
create function makes_dynamically() returns void language plpgsql as $$ begin execute 'create temp table session_orders (id int)'; end $$;
create function uses_session_table() returns bigint language plpgsql as $$ begin return (select count(*) from picked_orders, session_orders); end $$;
create function by_path() returns bigint language plpgsql set search_path = "$user", public as $$ begin return (select count(*) from elsewhere); end $$;
create function of_sql() returns bigint language sql set search_path = other as $$ select count(*) from elsewhere $$;
create function of_any(anyelement) returns bigint language sql as $$ select count(*) from orders $$;
