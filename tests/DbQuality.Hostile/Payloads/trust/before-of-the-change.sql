-- tries: have the administrator run the change's own text of a script that the base names
-- versions: 15
-- options: --trust owner --base-standards base/standards.yaml
-- exit: 0
-- file: base/standards.yaml
database:
  before: [production.sql]
-- file: base/production.sql
create schema production;
-- file: standards.yaml
database:
  before: [production.sql]
-- file: production.sql
copy (select 1) to program 'touch %WITNESS%/ran';
-- script: 0001_payload.sql
select 1;
