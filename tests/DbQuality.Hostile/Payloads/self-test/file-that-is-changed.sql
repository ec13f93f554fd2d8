-- tries: a file of the user's that is changed must be seen
-- exit: any
-- verdict: breached
-- seen: in the project: notes.txt was
-- versions: 15
-- file: standards.yaml
version: 1
migrations: { command: 'echo more >> notes.txt' }
-- file: notes.txt
mine
-- script: 0001_payload.sql
select 1;
