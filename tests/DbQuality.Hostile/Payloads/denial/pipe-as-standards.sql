-- tries: make the tool wait for a pipe that nobody writes to
-- ways: check, fix, rules test
-- versions: 15
-- options: --timeout 10s
-- limit: 25s
-- exit: 2 or 3
-- expect: "standards.yaml"
-- script: 0001_payload.sql
select 1;
-- shell:
mkfifo standards.yaml
