-- tries: nothing: it makes objects as a listed role
-- ways: check, check on superuser
-- exit: 0
-- reject: "error DBQ" or "warning DBQ"
-- file: standards.yaml
version: 1
database: { roles: [app] }
-- script: 0001_payload.sql
grant create on schema public to app;
set role app;
create table notes (id bigint primary key, body text not null);
reset role;
