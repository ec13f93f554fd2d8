-- tries: have fix write a second statement by the name of a table, a column, a constraint, an index
-- ways: fix, check, baseline
-- versions: thorough
-- exit: 0 or 1
-- reject in code of migrations/*.sql: "delete from notes"
-- reject in code of rollback/*: "delete from notes"
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
create table U&"lines\000adelete from notes;--" (
  id bigint primary key,
  U&"column\000adelete from notes;--" bigint not null constraint U&"key\000adelete from notes;--" references notes
);
create index U&"index\000adelete from notes;--" on U&"lines\000adelete from notes;--" (id);
create table U&"pair\000d\000adelete from notes;--" (a text, note_id bigint references notes);
