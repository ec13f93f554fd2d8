-- tries: have a library loaded by a setting
-- ways: check, check on superuser
-- versions: 15
-- options: --trust owner
-- exit: 1 or 2 or 3
-- file: standards.yaml
version: 1
database:
  settings: { session_preload_libraries: '%WITNESS%/evil' }
-- script: 0001_payload.sql
select 1;
