-- expect: index public.products.idx_products_tags
--   Index public.idx_products_tags compares the array tags as a whole: a search for its elements cannot use it.
--   Index the elements: drop index concurrently if exists public.idx_products_tags; create index concurrently on public.products using gin (tags);
-- expect: index public.products.idx_products_name_sizes
--   Index public.idx_products_name_sizes compares the array sizes as a whole: a search for its elements cannot use it. Take
--   the array out, and index its elements by GIN.
create table products (id uuid primary key, name text, tags text[], sizes integer[]);
create index idx_products_tags on products (tags);
create index idx_products_name_sizes on products (name, sizes);
