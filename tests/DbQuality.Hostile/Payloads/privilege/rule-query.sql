-- tries: run a function of the script's as administrator, by the query of a rule of the project's own
-- ways: check, rules test, check on superuser, fix, baseline
-- versions: thorough
-- exit: any
-- file: standards.yaml
version: 1
custom_rules: ["rules/*.sql"]
-- file: rules/evil.sql
-- id: DBQ901
-- name: evil
-- severity: warning
-- message: Table {object} is evil.
select 'table' as kind, 'public' as schema, 'notes' as name, public.escape() as ran, current_setting('is_superuser') as superuser
-- file: rules/evil.pass.sql
create function escape() returns text language sql as 'select ''x''';
copy (select 1) to program 'touch %WITNESS%/ran';
-- file: rules/evil.fail.sql
create table notes (id bigint primary key);
create function escape() returns text language plpgsql as $$
begin
  execute 'reset role';
  execute 'copy (select 1) to program ''touch %WITNESS%/ran''';
  return 'ran';
exception when others then
  return 'refused';
end
$$;
-- file: rules/evil.fix.sql
copy (select 1) to program 'touch %WITNESS%/ran';
-- file: rules/evil.rollback.sql
copy (select 1) to program 'touch %WITNESS%/ran';
-- script: 0001_payload.sql
create table notes (id bigint primary key);
create function escape() returns text language plpgsql as $$
begin
  execute 'reset role';
  execute 'copy (select 1) to program ''touch %WITNESS%/ran''';
  return 'ran';
exception when others then
  return 'refused';
end
$$;
