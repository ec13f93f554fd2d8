-- tries: a change of the home folder must be seen
-- exit: any
-- verdict: breached
-- seen: in the home folder: .bashrc was
-- versions: 15
-- file: standards.yaml
version: 1
migrations: { command: 'echo "rm -rf /" >> ~/.bashrc' }
-- script: 0001_payload.sql
select 1;
