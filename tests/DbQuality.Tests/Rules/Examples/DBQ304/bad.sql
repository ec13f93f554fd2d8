-- standards:
--   rules:
--     jsonb-without-gin: { columns: [attributes] }
-- expect: column public.products.attributes
--   Column public.products.attributes is queried by its content and has no GIN index, so each such query reads all of
--   public.products. Add one: create index concurrently on public.products using gin (attributes);
-- expect: column public.events.attributes
--   Column public.events.attributes is queried by its content and has no GIN index, so each such query reads all of
--   public.events. Add one: create index on public.events using gin (attributes);
create table products (id uuid primary key, attributes jsonb not null);
create index on products (attributes);
create table events (id uuid, attributes jsonb) partition by hash (id);
create table events_0 partition of events for values with (modulus 1, remainder 0);
