-- tries: make the tool read a device without an end
-- ways: check, rules test
-- versions: 15
-- options: --timeout 15s
-- limit: 30s
-- memory: 500 MB
-- exit: 2 or 3
-- expect: "standards.yaml"
-- script: 0001_payload.sql
select 1;
-- shell:
ln -s /dev/zero standards.yaml
