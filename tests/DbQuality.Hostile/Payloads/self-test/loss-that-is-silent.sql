-- tries: a finding that is due and not there must be seen
-- exit: 1
-- expect: DBQ608 at 0001_payload.sql:1
-- verdict: silent
-- seen: there is no DBQ608
-- versions: 15
-- script: 0001_payload.sql
create table notes (id bigint primary key);
drop table notes;
