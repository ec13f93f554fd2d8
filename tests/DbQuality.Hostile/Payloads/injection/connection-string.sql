-- tries: have the standards choose the server
-- versions: 15
-- exit: 2
-- expect: DBQ010
-- file: standards.yaml
version: 1
postgres: "Host=127.0.0.1;Port=%PORT%;Username=x"
-- script: 0001_payload.sql
select 1;
