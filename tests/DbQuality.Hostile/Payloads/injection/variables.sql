-- tries: have values of variables read once more as variables, or without an end
-- ways: check, check by dbup
-- versions: 15
-- limit: 30s
-- exit: 0 or 1 or 2
-- file: standards.yaml
version: 1
migrations: { variables: { a: "$b$$b$", b: "$a$$a$" } }
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
comment on table notes is '$a$';
