-- standards:
--   database:
--     primary_key: { types: [uuid], default: required }
-- expect: column public.orders.id
--   The primary key of public.orders is bigint; the standards allow uuid, and foreign keys to it spread the difference. Change
--   it before other tables refer to it, to id uuid primary key default gen_random_uuid().
-- expect: column public.customers.id
--   The primary key of public.customers has no default, so every insert must bring its own key. Add one: alter table
--   public.customers alter column id set default gen_random_uuid();
create table orders (id bigint generated always as identity primary key);
create table customers (id uuid primary key);
