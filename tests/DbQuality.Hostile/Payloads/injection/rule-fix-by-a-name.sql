-- tries: have the fix of a rule of the project's own, filled with names, become more statements
-- ways: fix
-- versions: 15
-- exit: 0 or 1
-- reject in code of migrations/*.sql: "delete from notes"
-- file: standards.yaml
version: 1
custom_rules: ["rules/*.sql"]
-- file: rules/evil.sql
-- id: DBQ901
-- name: no-comment
-- severity: error
-- message: Table {object} has no comment.
select 'table' as kind, n.nspname as schema, c.relname as name
from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'r' and obj_description(c.oid, 'pg_class') is null
-- file: rules/evil.fix.sql
comment on table {schema}.{name} is 'a table';
-- file: rules/evil.rollback.sql
comment on table {schema}.{name} is null;
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
create table U&"lines\000adelete from notes;--" (id bigint primary key, note_id bigint not null);
