-- tries: write its own numbers for tables, which rules might believe
-- exit: any
-- expect: DBQ301
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
create table lines (id bigint primary key, note_id bigint not null references notes);
analyze lines;
comment on table lines is 'dbquality:ignore DBQ301 a comment on a table is no waiver';
comment on column lines.note_id is 'dbquality: indexed';
