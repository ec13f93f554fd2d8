-- tries: have settings in the standards run programs or libraries, or run as SQL
-- ways: check, check on superuser
-- exit: any
-- file: standards.yaml
version: 1
database:
  settings: { search_path: "x'; copy (select 1) to program 'touch %WITNESS%/ran'; --" }
-- script: 0001_payload.sql
select 1;
