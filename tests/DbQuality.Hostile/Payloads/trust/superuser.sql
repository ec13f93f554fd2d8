-- tries: run as superuser by the standards alone, where the owner trusts only himself
-- ways: check, fix, baseline
-- options: --trust owner
-- exit: 2
-- expect: DBQ019 at standards.yaml
-- file: standards.yaml
version: 1
database:
  run_as: superuser
-- script: 0001_payload.sql
copy (select 1) to program 'touch %WITNESS%/ran';
