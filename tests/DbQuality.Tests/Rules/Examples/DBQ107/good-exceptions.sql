-- standards:
--   database:
--     naming:
--       - exceptions: [netPrice]
create function "netPrice"(gross numeric) returns numeric language sql as 'select gross';
