-- tries: have the reason of a failure masked by that of another one
-- versions: 15
-- options: --reports not/there/yet
-- exit: 2
-- expect: DBQ010
-- reject: DBQ006
-- file: standards.yaml
version: 1
no_such_key: 1
-- script: 0001_payload.sql
select 1;
