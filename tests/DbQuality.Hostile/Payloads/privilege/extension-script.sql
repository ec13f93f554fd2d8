-- tries: have the script of a trusted extension, which runs as administrator, call functions of its own
-- ways: check, check on superuser
-- versions: thorough
-- exit: 0 or 1
create table notes (id bigint primary key, body text not null);
create function escape() returns boolean language plpgsql as $$
begin
  execute 'copy (select 1) to program ''touch %WITNESS%/ran''';
  return true;
exception when others then
  return true;
end
$$;
create function public.lower(text) returns text language plpgsql as $$ begin perform public.escape(); return pg_catalog.lower($1); end $$;
create function public.regexp_matches(text, text) returns setof text[] language plpgsql as $$ begin perform public.escape(); return query select pg_catalog.regexp_matches($1, $2); end $$;
set search_path = public, pg_catalog;
create extension citext;
create extension hstore;
create extension pg_trgm;
