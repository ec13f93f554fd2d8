-- standards:
--   database:
--     naming:
--       - exceptions: [vw_orders]
--       - views: v_ prefix
create view vw_orders as select 1 as one;
