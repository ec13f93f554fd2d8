-- tries: a database of somebody's that is dropped must be seen
-- ways: check on superuser
-- exit: any
-- verdict: breached
-- seen: the given server
-- versions: 15 16
-- file: standards.yaml
version: 1
database: { run_as: superuser }
-- script: 0001_payload.sql
drop database precious;
