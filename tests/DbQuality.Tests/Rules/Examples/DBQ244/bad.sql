-- standards:
--   rules:
--     search-column: { columns: [title, "public.*.Body"] }
-- expect: column public.articles.title
--   Column public.articles.title is searched and has no full-text or trigram index, so each search reads all of
--   public.articles. Add one: alter table public.articles add column title_search tsvector generated always as
--   (to_tsvector('simple', coalesce(title, ''))) stored; create index concurrently on public.articles using gin
--   (title_search);
-- expect: column public.articles.Body
--   Column public.articles."Body" is searched and has no full-text or trigram index, so each search reads all of
--   public.articles. Add one: alter table public.articles add column "Body_search" tsvector generated always as
--   (to_tsvector('simple', coalesce("Body", ''))) stored; create index concurrently on public.articles using gin
--   ("Body_search");
create table articles (id uuid primary key, title text not null, "Body" text);
create index on articles (title);
