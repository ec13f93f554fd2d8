-- tries: have files beside the reports removed, when the run fails
-- versions: 15
-- options: --reports out
-- writes: out/report.json out/report.sarif
-- exit: 2 or 3
-- file: standards.yaml
version: 1
no_such_key: 1
-- file: out/notes.txt
of the user
-- file: out/report.html
of another tool
-- script: 0001_payload.sql
select 1;
