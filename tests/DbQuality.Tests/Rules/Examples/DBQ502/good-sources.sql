-- The application calls them: in its own SQL, in strings, by a name that its language has as an identifier.
-- standards:
--   rules:
--     orphan-function: { sources: ["src"] }
create function net_price(gross numeric) returns numeric language sql as 'select gross';
create function gross_price(net numeric) returns numeric language sql as 'select net';
create function tax_rate() returns numeric language sql as 'select 0.2';
create function recount() returns void language sql as 'select';
create procedure "Close month"() language sql as 'select 1';
-- file: src/Prices.cs
const string Sql = "select 1;\nnet_price(@gross)";
var rate = await db.Functions.TAX_RATE();
-- file: src/web/prices.ts
await sql`select * from public."gross_price"(${net})`;
-- file: src/jobs/nightly.sql
call "Close month"();
select recount();
