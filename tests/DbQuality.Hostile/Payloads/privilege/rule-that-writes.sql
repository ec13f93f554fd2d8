-- tries: write by the query of a rule of the project's own
-- exit: 3 or 2 or 1
-- expect: DBQ017
-- file: standards.yaml
version: 1
custom_rules: ["rules/*.sql"]
-- file: rules/evil.sql
-- id: DBQ901
-- name: evil
-- severity: warning
-- message: Table {object} is evil.
select 'table' as kind, 'public' as schema, 'notes' as name, public.change() as ran
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
create function change() returns text language plpgsql as $$ begin delete from public.notes; set transaction read write; return 'x'; end $$;
