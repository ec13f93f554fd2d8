-- tries: nothing: short limits of its own, which are not for the gate
-- ways: check
-- exit: 0
-- reject: "error DBQ" or "warning DBQ"
-- script: 0001_payload.sql
set statement_timeout = '2s';
set lock_timeout = '100ms';
create table notes (id bigint primary key, body text not null);
reset statement_timeout;
reset lock_timeout;
