-- tries: the same for the examples of rules
-- ways: rules test
-- versions: 15
-- options: --trust owner
-- exit: 2
-- expect: DBQ019 at standards.yaml
-- file: standards.yaml
version: 1
database:
  run_as: superuser
custom_rules: ["rules/*.sql"]
-- file: rules/evil.sql
-- id: DBQ901
-- name: evil
-- severity: error
-- message: Table {object} is evil.
select 'table' as kind, 'public' as schema, 'notes' as name from pg_class where relname = 'notes'
-- file: rules/evil.fail.sql
copy (select 1) to program 'touch %WITNESS%/ran';
-- script: 0001_payload.sql
select 1;
