-- standards:
--   rules:
--     too-many-indexes: { indexes: 2 }
-- expect: table public.orders
--   Table public.orders has 3 indexes; the standards allow 2. Each write pays for all of them. Drop those that no query
--   needs.
create table orders (id uuid primary key, a text unique, b text);
create index on orders (b);
