-- tries: nothing: an ordinary project of an ordinary user
-- ways: check as user, fix as user, baseline as user, init as user, check by psql as user, check on superuser as user
-- exit: 0
-- reject: "error DBQ" or "warning DBQ"
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
create table lines (id bigint primary key, note_id bigint not null references notes);
create index lines_note_id_idx on lines (note_id);
