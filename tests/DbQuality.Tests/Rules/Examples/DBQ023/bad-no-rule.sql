-- A name that no rule has, and a comment with nothing after it.
-- expect: script migrations/0001_example.sql, line 1
--   The comment ignores primary-key-mising, which is no rule. Did you mean primary-key-missing?
-- expect: script migrations/0002_more.sql, line 3
--   No statement follows the comment that ignores DBQ202, so it waives nothing. Put it before the statement, or remove it.
-- script: 0001_example.sql
-- dbquality:ignore primary-key-mising nobody refers to a visit
create table visits (id uuid primary key, page text not null);
-- script: 0002_more.sql
create table notes (id uuid primary key);

-- dbquality:ignore DBQ202 nobody refers to a note
