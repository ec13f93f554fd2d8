-- tries: put functions and operators of its own before PostgreSQL's in the observer's functions
-- ways: check, check on superuser
-- versions: thorough
-- exit: 1
-- expect: DBQ608 at 0002_this.sql:12
-- script: 0001_before.sql
create table orders (id bigint primary key, note text not null);
-- script: 0002_this.sql
create function pg_event_trigger_dropped_objects(out classid oid, out objid oid) returns setof record language sql as 'select null::oid, null::oid where false';
create function current_query() returns text language sql as 'select ''''';
create function pg_current_xact_id() returns xid8 language plpgsql as $$
begin
  execute 'copy (select 1) to program ''touch %WITNESS%/ran''';
  return pg_catalog.pg_current_xact_id();
exception when others then
  return pg_catalog.pg_current_xact_id();
end
$$;
set search_path = public, pg_catalog;
drop table orders;
