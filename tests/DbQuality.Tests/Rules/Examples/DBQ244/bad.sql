-- standards:
--   rules:
--     search-column: { columns: [title, "public.*.Body"] }
-- expect: column public.articles.title
--   Column public.articles.title is searched and has no full-text or trigram index, so each search reads all of public.articles.
--   Add one: create index concurrently articles_title_idx1 on public.articles using gin (to_tsvector('simple', title));
-- expect: column public.articles.Body
--   Column public.articles."Body" is searched and has no full-text or trigram index, so each search reads all of public.articles.
--   Add one: create index concurrently "articles_Body_idx" on public.articles using gin (to_tsvector('simple', "Body"));
create table articles (id uuid primary key, title text not null, "Body" text);
create index on articles (title);
-- rest:
comment on table public.articles is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.articles add column origin_id bigint not null references public.origins;
create index on public.articles (origin_id);
comment on table public.origins is 'Made up for the example.';
