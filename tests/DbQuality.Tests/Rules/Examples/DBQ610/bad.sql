-- What the run did not come to, as the first of them stopped it.
-- expect: statement CREATE INDEX, 0003_more.sql line 1
--   CREATE INDEX of this form cannot run inside a transaction, and this script runs in one. Give it a script of its own in a stage with transaction mode none.
-- expect: statement VACUUM, 0003_more.sql line 2
--   VACUUM of this form cannot run inside a transaction, and this script runs in one. Give it a script of its own in a stage with transaction mode none.
-- standards:
--   migrations:
--     transaction: script
-- script: 0001_before.sql
create table orders (id bigint primary key, note text);
-- script: 0002_this.sql
create index concurrently on orders (note);
-- script: 0003_more.sql
create index concurrently orders_note on orders (note);
vacuum orders;
create index orders_note_2 on orders (note);
