-- In style, and an extension's own.
-- standards:
--   database:
--     naming:
--       - exceptions: [ST_Area]
create extension hstore;
create function net_price(gross numeric) returns numeric language sql as 'select gross';
create procedure close_month() language sql as 'select 1';
create function "ST_Area"() returns int language sql as 'select 1';
