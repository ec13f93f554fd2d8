-- tries: have files outside of the project taken for rules, and quoted in an error
-- ways: check, rules test
-- versions: 15
-- exit: 1 or 2 or 3
-- reject: "p4ss-of-the-home"
-- file: standards.yaml
version: 1
custom_rules: ["%HOME%/.pg*", "../home/.pg*"]
-- script: 0001_payload.sql
select 1;
