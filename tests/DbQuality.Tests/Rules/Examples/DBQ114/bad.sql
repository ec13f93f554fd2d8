-- A prefix in words.
-- standards:
--   database:
--     naming:
--       views: v_ prefix
-- expect: view public.order_totals
--   View public.order_totals does not begin with v_, so a query does not show what is a view. Rename it: alter view public.order_totals rename to v_order_totals;
-- expect: materialized view public.Totals
--   Materialized view public."Totals" does not begin with v_, so a query does not show what is a view.
--   Rename it: alter materialized view public."Totals" rename to "v_Totals";
create view order_totals as select 1 as one;
create materialized view "Totals" as select 1 as one;
create view v_orders as select 1 as one;
-- rest:
comment on view public.order_totals is 'Made up for the example.';
comment on materialized view public."Totals" is 'Made up for the example.';
comment on view public.v_orders is 'Made up for the example.';
