-- tries: nothing: a rule of the project's own with its examples
-- ways: rules test, check
-- exit: 0
-- reject: "error DBQ" or "warning DBQ"
-- file: standards.yaml
version: 1
custom_rules: ["rules/*.sql"]
-- file: rules/no_x.sql
-- id: DBQ901
-- name: no-x
-- severity: error
-- message: Table {object} is called x.
select 'table' as kind, n.nspname as schema, c.relname as name
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where c.relname = 'x'
-- file: rules/no_x.pass.sql
create table y (id bigint primary key);
-- file: rules/no_x.fail.sql
-- expect: table public.x
create table x (id bigint primary key);
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
