-- expect: column public.orders.customerId
--   Column public.orders."customerId" is not named in snake_case, so its name must be looked up wherever it is used. Rename
--   it: alter table public.orders rename column "customerId" to customer_id;
-- expect: column public.orders.Total Price
--   Column public.orders."Total Price" is not named in snake_case, so its name must be looked up wherever it is used. Rename
--   it: alter table public.orders rename column "Total Price" to total_price;
-- expect: column public.open_orders.customerId
--   Column public.open_orders."customerId" is not named in snake_case, so its name must be looked up wherever it is used.
--   Rename it: alter view public.open_orders rename column "customerId" to customer_id;
-- expect: column public.open_orders.openSince
--   Column public.open_orders."openSince" is not named in snake_case, so its name must be looked up wherever it is used.
--   Rename it: alter view public.open_orders rename column "openSince" to open_since;
create table orders (
  id uuid primary key,
  "customerId" uuid not null,
  "Total Price" numeric(12, 2) not null
);

create view open_orders as select id, "customerId", now() as "openSince" from orders;
-- rest:
comment on table public.orders is 'Made up for the example.';
comment on view public.open_orders is 'Made up for the example.';
