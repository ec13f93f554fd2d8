-- tries: a role that stays on a given server must be seen
-- ways: check on superuser
-- exit: any
-- verdict: breached
-- seen: the given server's role left_behind was not there
-- versions: 14 18
-- file: standards.yaml
version: 1
database: { run_as: superuser }
-- script: 0001_payload.sql
create role left_behind;
