-- expect: script migrations/0001_example.sql, line 1
--   DBQ202 has nothing to say about the statement after the comment, so the comment waives nothing. Remove it.
-- dbquality:ignore DBQ202 nobody refers to a visit
create table visits (id uuid primary key, page text not null);
