-- tries: ask a question without an end by a rule of the project's own
-- ways: check, rules test, baseline
-- versions: 15
-- options: --timeout 8s
-- limit: 25s
-- exit: 1 or 2 or 3
-- expect: DBQ007 or DBQ017 or "DBQ901"
-- file: standards.yaml
version: 1
custom_rules: ["rules/*.sql"]
-- file: rules/evil.sql
-- id: DBQ901
-- name: evil
-- severity: warning
-- message: Table {object} is evil.
with recursive n as (select 1 as i union all select i + 1 from n) select 'table' as kind, 'public' as schema, 'notes' as name from n where i < 0
-- file: rules/evil.fail.sql
create table notes (id bigint primary key);
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
