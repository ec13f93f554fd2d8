-- Dynamic SQL is seen like any other; no index can be built concurrently in a DO block.
-- expect: index public.orders.orders_total, 0002_this.sql line 1
--   Building index orders_total blocks every write to public.orders until it is done. Build it concurrently,
--   in a script of its own in a stage with transaction mode none:
--   CREATE INDEX CONCURRENTLY orders_total ON public.orders USING btree (total);
-- script: 0001_before.sql
create table orders (id bigint primary key, total numeric);
-- script: 0002_this.sql
do $$
begin
  execute 'create index orders_total on orders (total)';
end $$;
