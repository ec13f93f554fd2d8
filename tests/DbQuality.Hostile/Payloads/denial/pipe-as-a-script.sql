-- tries: make the tool wait for a pipe that nobody writes to
-- ways: check, fix, check by dbup, baseline
-- versions: 15
-- options: --timeout 10s
-- limit: 25s
-- exit: 2 or 3
-- expect: "0002_pipe.sql"
-- script: 0001_payload.sql
select 1;
-- shell:
mkfifo migrations/0002_pipe.sql
