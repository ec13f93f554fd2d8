-- tries: have a column and its index taken for the gate's own by their comments
-- ways: check, check by psql
-- versions: thorough
-- exit: 1
-- expect: "BadColumn"
-- expect: DBQ301
-- file: standards.yaml
version: 1
database: { naming: { columns: snake_case } }
rules: { column-name-style: error, foreign-key-without-index: error }
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
create table lines (id bigint primary key, "BadColumn" text not null, note_id bigint not null references notes);
comment on column lines."BadColumn" is 'dbquality: kept column';
comment on column lines.note_id is 'dbquality: kept column';
comment on constraint lines_note_id_fkey on lines is 'dbquality: kept column';
