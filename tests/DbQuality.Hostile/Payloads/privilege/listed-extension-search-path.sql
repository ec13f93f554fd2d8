-- tries: have the statement that runs as administrator, because its extension is listed, call what the script put before PostgreSQL's own
-- ways: check, check by psql, check on superuser
-- exit: 0 or 1
-- reject: "called by"
-- file: standards.yaml
database: { extensions: [pageinspect] }
-- script: 0001_payload.sql
create schema evil;
create table evil.calls (by text);
create function evil.note() returns boolean language plpgsql as $$
begin
  insert into evil.calls values (current_user);
  execute 'copy (select 1) to program ''touch %WITNESS%/ran''';
  return true;
exception when others then
  return true;
end $$;
grant usage on schema evil to public;
grant all on evil.calls to public;
create domain evil.name as pg_catalog.name check (evil.note());
create domain evil.text as pg_catalog.text check (evil.note());
create domain evil.oid as pg_catalog.oid check (evil.note());
create function evil.equals(pg_catalog.name, pg_catalog.name) returns boolean language sql as 'select evil.note()';
create operator evil.= (leftarg = pg_catalog.name, rightarg = pg_catalog.name, function = evil.equals);
create operator evil.<> (leftarg = pg_catalog.name, rightarg = pg_catalog.name, function = evil.equals);
create function evil.set_config(pg_catalog.text, pg_catalog.text, boolean) returns pg_catalog.text language sql as 'select evil.note()::pg_catalog.text';
create function evil.current_setting(pg_catalog.text) returns pg_catalog.text language sql as 'select evil.note()::pg_catalog.text';
create function evil.pg_has_role(pg_catalog.name, pg_catalog.name, pg_catalog.text) returns boolean language sql as 'select evil.note()';
set search_path = evil, pg_catalog;
create extension pageinspect schema evil;
set search_path = pg_catalog;
do $$ begin
  if exists (select from evil.calls c where c.by <> session_user) then raise exception 'called by %', (select pg_catalog.string_agg(c.by, ', ') from evil.calls c); end if;
end $$;
reset search_path;
