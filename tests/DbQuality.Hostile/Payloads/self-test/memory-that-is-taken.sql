-- tries: a tool that takes more memory than it may must be seen
-- exit: any
-- memory: 10 MB
-- verdict: wrong
-- seen: MB of memory
-- versions: 15
-- script: 0001_payload.sql
select 1;
