-- tries: have names of extensions, roles and settings in the standards run as SQL of the administrator
-- ways: check, check on superuser
-- exit: 1 or 2 or 3
-- file: standards.yaml
version: 1
database:
  extensions: ["citext\"; copy (select 1) to program 'touch %WITNESS%/ran'; --"]
  roles: ["x\"; copy (select 1) to program 'touch %WITNESS%/ran'; --", "y'; copy (select 1) to program 'touch %WITNESS%/ran'; --"]
-- script: 0001_payload.sql
select 1;
