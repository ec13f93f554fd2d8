-- expect: script migrations/0001_example.sql, line 1
--   The comment ignores DBQ202 without a reason, so it waives nothing. Say why: -- dbquality:ignore DBQ202 reason.
-- dbquality:ignore DBQ202
create table visits (page text not null);
