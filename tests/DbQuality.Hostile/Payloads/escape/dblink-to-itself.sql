-- tries: come back through a listed dblink as the administrator, without a password
-- ways: check, check on superuser
-- exit: 1
-- expect: DBQ701 at 0001_payload.sql:2
-- expect: "password"
-- file: standards.yaml
version: 1
database: { extensions: [dblink] }
-- script: 0001_payload.sql
select 1;
select dblink_connect(format('host=%GIVEN% dbname=%s user=%s', current_database(), (select rolname from pg_roles where rolsuper order by oid limit 1)));
