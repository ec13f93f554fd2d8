-- Styles that the team chose for other things.
-- standards:
--   database:
--     naming:
--       tables: PascalCase
--       functions: camelCase
--       sequences: PascalCase
--       schemas: PascalCase
create schema "Sales";
create sequence "OrderNumbers";
create function "netPrice"(gross numeric) returns numeric language sql as 'select gross';
create procedure "closeMonth"() language sql as 'select 1';
create view "Notes" as select 1 as one;
create materialized view "Sums" as select 1 as one;
