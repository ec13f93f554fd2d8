-- Of a table that is deleted from softly, the index leaves the deleted rows out, as soft-delete-index wants it.
-- standards:
--   database:
--     delete_strategy: { default: soft }
--   rules:
--     jsonb-without-gin: { columns: [attributes] }
-- expect: column public.products.attributes
--   Column public.products.attributes is queried by its content and has no GIN index, so each such query reads all of public.products.
--   Add one: create index concurrently products_attributes_idx on public.products using gin (attributes) where deleted_at is null;
create table products (id uuid primary key, attributes jsonb not null, deleted_at timestamptz);
-- rest:
comment on table public.products is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null, deleted_at timestamptz);
alter table public.products add column origin_id bigint not null references public.origins;
create index on public.products (origin_id);
comment on table public.origins is 'Made up for the example.';
