-- tries: run a program by the standards alone, where the owner trusts only himself
-- versions: 15
-- options: --trust owner
-- exit: 2
-- expect: DBQ019 at standards.yaml
-- file: standards.yaml
version: 1
migrations:
  command: touch %WITNESS%/ran
-- script: 0001_payload.sql
select 1;
