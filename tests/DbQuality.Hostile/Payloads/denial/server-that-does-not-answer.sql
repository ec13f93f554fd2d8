-- tries: wait for a server that never answers
-- versions: 15
-- options: --timeout 8s --postgres Host=203.0.113.1;Username=me;Password=x
-- limit: 25s
-- exit: 3
-- expect: DBQ004 or DBQ007
-- script: 0001_payload.sql
select 1;
