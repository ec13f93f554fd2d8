-- tries: come back through a listed postgres_fdw as the administrator, without a password
-- ways: check, check on superuser
-- exit: 1
-- expect: DBQ701 at 0001_payload.sql:11
-- file: standards.yaml
version: 1
database: { extensions: [postgres_fdw] }
-- script: 0001_payload.sql
do $$
begin
  execute format('create server back foreign data wrapper postgres_fdw options (host %L, dbname %L)', '%GIVEN%', current_database());
  execute format('create user mapping for current_user server back options (user %L)', (select rolname from pg_roles where rolsuper order by oid limit 1));
end
$$;
-- The options of a mapping are checked when it is used.
create foreign table roles (rolname name, rolpassword text) server back options (schema_name 'pg_catalog', table_name 'pg_authid');
comment on foreign table roles is 'what only a superuser reads';
-- Here:
select * from roles;
