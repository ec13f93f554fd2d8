-- tries: nothing: an ordinary project on a given server
-- ways: check on plain, check on superuser, fix on plain, baseline on superuser, init on plain
-- exit: 0
-- reject: "error DBQ" or "warning DBQ"
-- versions: thorough
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
create view short_notes as select id, body from notes;
create sequence numbers;
