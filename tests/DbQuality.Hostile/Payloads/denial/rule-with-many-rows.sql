-- tries: have a rule of the project's own give a million rows, each with a long text
-- versions: 15
-- limit: 45s
-- exit: 1 or 2 or 3
-- file: standards.yaml
version: 1
custom_rules: ["rules/*.sql"]
-- file: rules/evil.sql
-- id: DBQ901
-- name: evil
-- severity: error
-- message: Table {object} is evil, {n}.
select 'table' as kind, 'public' as schema, 'notes' as name, n || repeat('x', 1000) as n from generate_series(1, 1000000) n
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
