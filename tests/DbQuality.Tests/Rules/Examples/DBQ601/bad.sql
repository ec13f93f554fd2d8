-- An index built, one dropped, a rebuild and a refresh, all on what an earlier script made.
-- expect: index public.orders.orders_customer_id, 0002_this.sql line 1
--   Building index orders_customer_id blocks every write to public.orders until it is done. Build it concurrently,
--   in a script of its own in a stage with transaction mode none:
--   create index concurrently orders_customer_id on orders (customer_id);
-- expect: index public.orders.orders_total, 0002_this.sql line 3
--   Dropping index public.orders_total waits for every query on its table and blocks all that come after. Drop it concurrently,
--   in a script of its own in a stage with transaction mode none: drop index concurrently public.orders_total;
-- expect: table public.orders, 0002_this.sql line 4
--   Rebuilding indexes of public.orders blocks every write to it until it is done. Rebuild them concurrently,
--   in a script of its own in a stage with transaction mode none: reindex table concurrently orders;
-- expect: materialized view public.order_totals, 0002_this.sql line 5
--   Refreshing public.order_totals blocks every reader until it is done. Give it a unique index and refresh it concurrently:
--   refresh materialized view concurrently public.order_totals;
-- script: 0001_before.sql
create table orders (id bigint primary key, customer_id bigint, total numeric);
create index orders_total on orders (total);
create materialized view order_totals as select sum(total) as total from orders;
-- script: 0002_this.sql
create index orders_customer_id -- for the customer's page
  on orders (customer_id);
drop index orders_total;
reindex table orders;
refresh materialized view order_totals;
