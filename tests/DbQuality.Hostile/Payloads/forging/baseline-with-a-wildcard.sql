-- tries: accept everything by a baseline that names no fingerprint
-- versions: 15
-- exit: 1 or 2
-- expect: DBQ202 at 0001_payload.sql:1 or DBQ010
-- file: standards.baseline.yaml
version: 1
violations:
  - { rule: "*", object: "*", fingerprint: "*" }
-- script: 0001_payload.sql
create table forged (body text not null);
