-- The table was renamed, and the functions were forgotten.
-- expect: function public.order_count(), line 2
--   Function public.order_count() fails when it is called: relation "public.orders" does not exist.
--   Correct the body, or drop it: drop function public.order_count();
-- expect: function public.close_order(target uuid), line 7
--   Function public.close_order(target uuid) fails when it is called: its body names the routine public.audit, which does not exist.
--   Correct the body, or drop it: drop function public.close_order(target uuid);
create table orders (id uuid primary key);
create function order_count() returns bigint language sql as 'select count(*) from public.orders';
alter table orders rename to sales_orders;
create function close_order(target uuid) returns void language plpgsql as $$
begin
  delete from public.sales_orders where id = target;
  perform public.audit(target);
end
$$;
