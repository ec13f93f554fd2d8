-- tries: make the tool wait for a pipe that nobody writes to
-- ways: check, rules test
-- versions: 15
-- options: --timeout 10s
-- limit: 25s
-- exit: 2 or 3
-- expect: "evil.sql"
-- file: standards.yaml
version: 1
custom_rules: ["rules/*.sql"]
-- script: 0001_payload.sql
select 1;
-- shell:
mkdir rules
mkfifo rules/evil.sql
