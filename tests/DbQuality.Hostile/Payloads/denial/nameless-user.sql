-- tries: run as a user that has no entry in /etc/passwd
-- ways: check as nameless
-- exit: 0
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
