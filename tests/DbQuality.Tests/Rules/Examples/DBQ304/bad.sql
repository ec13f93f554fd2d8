-- standards:
--   rules:
--     jsonb-without-gin: { columns: [attributes] }
-- expect: column public.products.attributes
--   Column public.products.attributes is queried by its content and has no GIN index, so each such query reads all of public.products.
--   Add one: create index concurrently products_attributes_idx1 on public.products using gin (attributes);
-- expect: column public.events.attributes
--   Column public.events.attributes is queried by its content and has no GIN index, so each such query reads all of public.events.
--   Add one: create index events_attributes_idx on public.events using gin (attributes);
create table products (id uuid primary key, attributes jsonb not null);
create index on products (attributes);
create table events (id uuid, attributes jsonb) partition by hash (id);
create table events_0 partition of events for values with (modulus 1, remainder 0);
-- rest:
comment on table public.products is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.products add column origin_id bigint not null references public.origins;
create index on public.products (origin_id);
comment on table public.events is 'Made up for the example.';
alter table public.events add primary key (id);
alter table public.events add column origin_id bigint not null references public.origins;
create index on public.events (origin_id);
comment on table public.origins is 'Made up for the example.';
