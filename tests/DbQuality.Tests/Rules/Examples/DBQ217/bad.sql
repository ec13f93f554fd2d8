-- expect: column public.products.price
--   Column public.products.price is numeric without precision: it stores any number of digits, more than clients can read.
--   State precision and scale, such as numeric(12, 2).
-- expect: column public.products.weights
--   Column public.products.weights is numeric[] without precision: it stores any number of digits, more than clients can
--   read. State precision and scale, such as numeric(12, 2).
-- expect: column public.products.volume
--   Column public.products.volume is public.quantity without precision: it stores any number of digits, more than clients
--   can read. State precision and scale, such as numeric(12, 2).
create domain quantity as numeric check (value >= 0);
create table products (id uuid primary key, price numeric not null, weights decimal[], volume quantity);
