-- tries: a program that the server runs must be seen by its file
-- exit: any
-- verdict: breached
-- seen: the file ran is in the witness folder
-- file: standards.yaml
version: 1
database: { run_as: superuser }
-- script: 0001_payload.sql
copy (select 1) to program 'touch %WITNESS%/ran';
