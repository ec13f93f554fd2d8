-- Trigrams, an expression, a generated column, one that a trigger fills.
-- standards:
--   database:
--     extensions: [pg_trgm]
--   rules:
--     search-column: { columns: [title] }
create table articles (id uuid primary key, title text not null, body text);
create index on articles using gin (title gin_trgm_ops);
create table books (id uuid primary key, title text not null);
create index on books using gist (to_tsvector('english', title));
create table films (id uuid primary key, title text not null, words tsvector generated always as (to_tsvector('english', title)) stored);
create index on films using gin (words);
create table songs (id uuid primary key, title text not null, words tsvector);
create index on songs using gin (words);
create trigger songs_words before insert or update on songs for each row execute function tsvector_update_trigger(words, 'pg_catalog.english', title);
