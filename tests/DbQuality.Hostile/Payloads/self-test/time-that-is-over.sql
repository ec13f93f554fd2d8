-- tries: a run that does not end in its time must be seen
-- exit: any
-- limit: 3s
-- verdict: wrong
-- seen: no end within 3 seconds
-- versions: 15
-- script: 0001_payload.sql
select pg_sleep(30);
