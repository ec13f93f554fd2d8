-- The function's table was renamed; the view and the one above it stay.
-- expect: view public.totals
--   Queries of view public.totals fail, as it calls public.order_count(), whose body names what does not exist. Correct that routine, or drop the view.
-- expect: view public.Totals by day
--   Queries of view public."Totals by day" fail, as it calls public.order_count(), whose body names what does not exist. Correct that routine, or drop the view.
create table orders (id uuid primary key);
create function order_count() returns bigint language sql stable as 'select count(*) from public.orders';
create view totals as select order_count() as total;
create view "Totals by day" as select current_date as on_day, total from totals;
alter table orders rename to sales_orders;
