-- A fixed path, an empty one, or the caller's own rights.
create function fixed() returns int language sql security definer set search_path = public, pg_temp as 'select 1';
create function empty_path() returns int language sql security definer set search_path = '' as 'select 1';
create function fixed_later() returns int language sql security definer as 'select 1';
alter function fixed_later() set search_path from current;
create function invoker() returns int language sql as 'select 1';
create procedure fixed_procedure() language sql security definer set search_path to pg_catalog, pg_temp as 'select 1';
