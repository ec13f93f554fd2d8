-- tries: an error that is not where it must be, must be seen
-- exit: 1
-- expect: DBQ701 at 0001_payload.sql:7
-- verdict: wrong
-- seen: there is no DBQ701 at 0001_payload.sql:7
-- versions: 15
-- script: 0001_payload.sql
select 1 / 0;
