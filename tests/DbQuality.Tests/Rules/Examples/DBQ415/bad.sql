-- One was forgotten, one has half of it.
-- standards:
--   database:
--     roles: [shop]
--   rules:
--     missing-grants: { roles: [shop], privileges: [select, insert] }
-- expect: table public.Orders
--   Role shop may not select or insert in public."Orders", and is refused when it first tries. Grant it: grant select, insert on public."Orders" to shop;
-- expect: table public.customers
--   Role shop may not insert in public.customers, and is refused when it first tries. Grant it: grant insert on public.customers to shop;
create table "Orders" (id uuid primary key);
create table customers (id uuid primary key);
grant select, delete on customers to shop;
