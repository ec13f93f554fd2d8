-- tries: have fix replace a script that is there under the name that it would take
-- ways: fix
-- exit: any
-- script: 0001_payload.sql
create table notes (id bigint primary key);
create table lines (id bigint primary key, note_id bigint not null references notes);
-- file: migrations/0002_lines_index_note_id.sql
select 'mine';
-- file: rollback/0002_lines_index_note_id.sql
select 'mine too';
