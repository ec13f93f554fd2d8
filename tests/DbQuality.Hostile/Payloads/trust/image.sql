-- tries: have the container engine get and run an image by the standards alone, where the owner trusts only himself
-- ways: check, fix, baseline
-- options: --trust owner
-- exit: 2
-- expect: DBQ019 at standards.yaml
-- file: standards.yaml
version: 1
database:
  image: evil.example/postgres:17
-- script: 0001_payload.sql
select 1;
