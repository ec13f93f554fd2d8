-- tries: a process that lives on must be seen
-- exit: any
-- verdict: breached
-- seen: sleep 60
-- versions: 15
-- file: standards.yaml
version: 1
database: { run_as: superuser }
-- script: 0001_payload.sql
copy (select 1) to program 'setsid sleep 60 >/dev/null 2>&1 </dev/null & true';
