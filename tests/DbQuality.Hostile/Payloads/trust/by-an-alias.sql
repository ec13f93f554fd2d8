-- tries: hide the key behind an alias, a merge, or capitals
-- versions: 15
-- options: --trust owner
-- exit: 2
-- expect: DBQ019 or DBQ010
-- file: standards.yaml
version: 1
x: &x { run_as: superuser }
database: { <<: *x }
-- script: 0001_payload.sql
copy (select 1) to program 'touch %WITNESS%/ran';
