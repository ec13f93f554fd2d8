-- tries: have a rule of the project's own print what it likes: name, message, and what its query gives
-- ways: check, rules test
-- versions: 15
-- exit: 0 or 1 or 2
-- reject: "\nmigrations/0009_other.sql(1,1)"
-- file: standards.yaml
version: 1
custom_rules: ["rules/*.sql"]
-- file: rules/evil.sql
-- id: DBQ901
-- name: evil
-- severity: error
-- message: "Table {object} is {what}: \e[2J\nmigrations/0009_other.sql(1,1): error DBQ999: forged"
select 'table' as kind, 'public' as schema, 'notes' as name, E'\x1b[2J\nmigrations/0009_other.sql(1,1): error DBQ999: forged' as what
from pg_class where relname = 'notes'
-- file: rules/evil.fail.sql
create table notes (id bigint primary key);
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
