-- tries: make an extension that reads files under the name of a listed one, add to one, move one, and stay administrator
-- ways: check, check by psql, check on superuser
-- exit: 0 or 1
-- reject: "went through:"
-- file: standards.yaml
database: { extensions: [pageinspect] }
-- script: 0001_payload.sql
create function refused(statement text) returns void language plpgsql as $$
begin
  begin
    execute statement;
    raise exception 'went through: %', statement;
  exception when insufficient_privilege then
    null;
  end;
  if current_user <> session_user then raise exception 'went through: still %', current_user; end if;
end $$;
create function f() returns int language sql as 'select 1';
select refused('create extension file_fdw /* pageinspect */');
select refused('create extension dblink /* create extension pageinspect */');
create extension pageinspect;
select refused('alter extension pageinspect add function f() /* set schema */');
select refused('alter extension pageinspect drop function get_raw_page(text, int8) /* set schema */');
select refused('alter extension pageinspect set schema pg_catalog');
select refused('alter extension pageinspect set schema dbquality_gate');
select refused('select pg_read_file(''/etc/passwd'')');
