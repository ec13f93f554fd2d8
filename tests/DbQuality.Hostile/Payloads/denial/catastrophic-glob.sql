-- tries: have a pattern of files go through the whole disk
-- ways: check, rules test
-- versions: 15
-- options: --timeout 15s
-- limit: 30s
-- exit: 0 or 1 or 2 or 3
-- file: standards.yaml
version: 1
custom_rules: ["../../../../**/**/**/*never*/**/*.sql"]
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
