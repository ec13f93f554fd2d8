-- tries: have the administrator make an extension that opens connections or reads files
-- versions: 15
-- options: --trust owner
-- exit: 2
-- expect: DBQ019 at standards.yaml
-- file: standards.yaml
version: 1
database:
  extensions: [dblink, file_fdw]
-- script: 0001_payload.sql
select dblink_connect('host=127.0.0.1 port=%PORT% user=x password=x');
