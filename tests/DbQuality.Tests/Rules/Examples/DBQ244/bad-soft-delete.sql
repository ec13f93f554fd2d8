-- Of a table that is deleted from softly, the index leaves the deleted rows out, as soft-delete-index wants it.
-- standards:
--   database:
--     delete_strategy: { default: soft }
--   rules:
--     search-column: { columns: [title] }
-- expect: column public.products.title
--   Column public.products.title is searched and has no full-text or trigram index, so each search reads all of public.products.
--   Add one: create index concurrently products_title_idx on public.products using gin (to_tsvector('simple', title)) where deleted_at is null;
create table products (id uuid primary key, title text not null, deleted_at timestamptz);
-- rest:
comment on table public.products is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null, deleted_at timestamptz);
alter table public.products add column origin_id bigint not null references public.origins;
create index on public.products (origin_id);
comment on table public.origins is 'Made up for the example.';
