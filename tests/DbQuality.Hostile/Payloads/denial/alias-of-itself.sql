-- tries: have an alias of YAML hold itself
-- versions: 15
-- limit: 20s
-- exit: 2
-- expect: DBQ010
-- file: standards.yaml
version: 1
database: &d { schemas: [public], tables: *d }
-- script: 0001_payload.sql
select 1;
