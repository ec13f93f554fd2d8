-- In a later script, by itself, and on a table of the script's own.
-- standards:
--   migrations:
--     transaction: script
-- script: 0001_before.sql
create table lines (id bigint primary key, pieces int);
-- script: 0002_this.sql
alter table lines add constraint lines_pieces check (pieces > 0) not valid;
create table tags (id bigint primary key, n int);
alter table tags add constraint tags_n check (n > 0) not valid;
alter table tags validate constraint tags_n;
-- script: 0003_later.sql
alter table lines validate constraint lines_pieces;
