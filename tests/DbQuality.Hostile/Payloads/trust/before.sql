-- tries: have the administrator run a script that came with the change
-- versions: 15
-- options: --trust owner
-- exit: 2
-- expect: DBQ019 at standards.yaml
-- file: standards.yaml
version: 1
database:
  before: [production.sql]
-- file: production.sql
copy (select 1) to program 'touch %WITNESS%/ran';
-- script: 0001_payload.sql
select 1;
