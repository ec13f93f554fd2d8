-- tries: have the server end itself
-- ways: check
-- exit: 1 or 3
-- expect: DBQ701 or DBQ005
-- options: --timeout 20s
-- file: standards.yaml
version: 1
database: { run_as: superuser }
-- script: 0001_payload.sql
do $$ begin perform pg_terminate_backend(pg_backend_pid()); end $$;
