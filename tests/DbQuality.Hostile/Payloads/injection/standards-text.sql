-- tries: have the standards' own text clear the screen: unknown keys, values, reasons, names of rules
-- ways: check, rules test, baseline
-- versions: 15
-- exit: 2
-- expect: DBQ010
-- file: standards.yaml
version: 1
"no\e[2J\asuch\nkey": 1
-- script: 0001_payload.sql
select 1;
