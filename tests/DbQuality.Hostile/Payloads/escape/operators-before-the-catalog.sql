-- tries: put operators and functions before PostgreSQL's own, for queries of the administrator
-- ways: check, check on superuser, fix, fix on superuser, baseline, init
-- versions: thorough
-- exit: any
-- script: 0001_payload.sql
create table notes (id bigint primary key, parent bigint references notes);
create function escape() returns boolean language plpgsql as $$
begin
  execute 'copy (select 1) to program ''touch %WITNESS%/ran''';
  return true;
exception when others then
  return true;
end
$$;
create function same(name, name) returns boolean language plpgsql as $$ begin perform public.escape(); return $1::text operator(pg_catalog.=) $2::text; end $$;
create function same(oid, oid) returns boolean language plpgsql as $$ begin perform public.escape(); return $1::bigint operator(pg_catalog.=) $2::bigint; end $$;
create operator public.= (leftarg = name, rightarg = name, function = same);
create operator public.= (leftarg = oid, rightarg = oid, function = same);
create function format_type(oid, integer) returns text language plpgsql as $$ begin perform public.escape(); return pg_catalog.format_type($1, $2); end $$;
create function pg_get_expr(pg_node_tree, oid) returns text language plpgsql as $$ begin perform public.escape(); return pg_catalog.pg_get_expr($1, $2); end $$;
do $$
begin
  execute format('alter database %I set search_path = public, pg_catalog', current_database());
  execute 'alter role current_user set search_path = public, pg_catalog';
end
$$;
