-- The engine decides where a transaction ends.
-- expect: script migrations/0002_this.sql, 0002_this.sql line 1
--   The script says BEGIN itself, though its stage's transaction mode decides what is undone together. Remove BEGIN and COMMIT, and give the script the mode: -- dbquality:transaction script
-- script: 0001_before.sql
create table orders (id bigint primary key);
-- script: 0002_this.sql
begin;
alter table orders add column note text;
commit;
