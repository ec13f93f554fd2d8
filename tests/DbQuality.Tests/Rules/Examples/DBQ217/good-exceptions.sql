-- standards:
--   rules:
--     bare-numeric: { exceptions: [public.products.ratio] }
create table products (id uuid primary key, ratio numeric);
