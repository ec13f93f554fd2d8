-- tries: a secret of the environment must be seen in the output
-- exit: any
-- verdict: breached
-- seen: the secret of the environment
-- versions: 15
-- file: standards.yaml
version: 1
migrations: { command: 'echo "the secret is $DBQUALITY_HOSTILE_SECRET" >&2; exit 3' }
-- script: 0001_payload.sql
select 1;
