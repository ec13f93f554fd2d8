-- expect: column public.products.unit_price
--   Column public.products.unit_price is double precision: it cannot hold most decimal fractions, so amounts are off by
--   parts of a cent and sums by whole ones. Change it: alter table public.products alter column unit_price type numeric(19,
--   4);
-- expect: column public.products.shippingCost
--   Column public.products."shippingCost" is real: it cannot hold most decimal fractions, so amounts are off by parts of a
--   cent and sums by whole ones. Change it: alter table public.products alter column "shippingCost" type numeric(19, 4);
-- expect: column public.products.fees
--   Column public.products.fees is double precision[]: it cannot hold most decimal fractions, so amounts are off by parts
--   of a cent and sums by whole ones. Change it: alter table public.products alter column fees type numeric(19, 4)[];
create table products (
  id uuid primary key,
  unit_price double precision not null default 0,
  "shippingCost" real,
  fees float[]
);
