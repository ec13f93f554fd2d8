-- With pg_trgm, what queries ask as they are is served: in the schema that the extension is in, and on a partitioned table too.
-- standards:
--   database:
--     run_as: superuser
--     naming: { indexes: "idx_{table}_{columns}" }
--   rules:
--     search-column: { columns: [title] }
-- expect: column public.articles.title
--   Column public.articles.title is searched and has no full-text or trigram index, so each search reads all of public.articles.
--   Add one: create index concurrently idx_articles_title on public.articles using gin (title "Ext".gin_trgm_ops);
-- expect: column public.books.title
-- expect: column public.films.title
-- left: DBQ115 schema Ext
create schema "Ext";
create extension pg_trgm schema "Ext";
create table articles (id uuid primary key, title varchar(200) not null);
create table books (id uuid primary key, title text collate "C");
create table films (id uuid, title text) partition by hash (id);
create table films_0 partition of films for values with (modulus 1, remainder 0);
-- rest:
comment on table public.articles is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.articles add column origin_id bigint not null references public.origins;
create index on public.articles (origin_id);
comment on table public.books is 'Made up for the example.';
alter table public.books add column origin_id bigint not null references public.origins;
create index on public.books (origin_id);
comment on table public.films is 'Made up for the example.';
alter table public.films add primary key (id);
alter table public.films add column origin_id bigint not null references public.origins;
create index on public.films (origin_id);
comment on table public.origins is 'Made up for the example.';
