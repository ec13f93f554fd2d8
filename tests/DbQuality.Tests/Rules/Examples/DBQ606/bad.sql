-- The strong lock of the first statement lasts as long as the second reads.
-- expect: constraint public.lines.lines_pieces, 0002_this.sql line 2
--   Constraint lines_pieces was added in this very transaction, so the lock of that statement is held while every row of public.lines is read. Validate it in a later script: alter table public.lines validate constraint lines_pieces;
-- standards:
--   migrations:
--     transaction: script
-- script: 0001_before.sql
create table lines (id bigint primary key, pieces int);
-- script: 0002_this.sql
alter table lines add constraint lines_pieces check (pieces > 0) not valid;
alter table lines validate constraint lines_pieces;
