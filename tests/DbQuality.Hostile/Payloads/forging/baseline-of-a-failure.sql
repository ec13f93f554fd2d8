-- tries: accept by a baseline that a script fails
-- versions: 15
-- exit: 1 or 2
-- expect: DBQ701 at 0001_payload.sql:1 or DBQ010
-- file: standards.baseline.yaml
version: 1
violations:
  - rule: DBQ701
    object: script 0001_payload.sql
    fingerprint: "0000000000000000"
-- script: 0001_payload.sql
select 1 / 0;
