-- tries: have a pattern of the standards go back again and again
-- versions: 15
-- limit: 30s
-- exit: 0 or 1 or 2
-- file: standards.yaml
version: 1
database:
  exclude: ["*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b", "public.*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b*"]
waivers:
  - { rule: DBQ202, object: "*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b", reason: none }
-- script: 0001_payload.sql
create table aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa (id bigint primary key, body text not null);
