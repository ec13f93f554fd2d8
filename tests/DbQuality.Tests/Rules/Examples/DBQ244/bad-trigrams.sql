-- With pg_trgm, what queries ask as they are is served: in the schema that the extension is in, and on a partitioned table too.
-- standards:
--   database:
--     run_as: superuser
--     naming: { indexes: "idx_{table}_{columns}" }
--   rules:
--     search-column: { columns: [title] }
-- expect: column public.articles.title
--   Column public.articles.title is searched and has no full-text or trigram index, so each search reads all of
--   public.articles. Add one: create index concurrently on public.articles using gin (title "Ext".gin_trgm_ops);
-- expect: column public.books.title
-- expect: column public.films.title
create schema "Ext";
create extension pg_trgm schema "Ext";
create table articles (id uuid primary key, title varchar(200) not null);
create table books (id uuid primary key, title text collate "C");
create table films (id uuid, title text) partition by hash (id);
create table films_0 partition of films for values with (modulus 1, remainder 0);
