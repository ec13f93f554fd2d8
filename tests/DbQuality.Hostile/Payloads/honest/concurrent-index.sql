-- tries: nothing: an index that is built concurrently, on a column that is called so too
-- ways: check, check by psql
-- exit: 0
-- reject: "error DBQ" or "warning DBQ"
-- file: standards.yaml
version: 1
profile: essential
-- script: 0001_before.sql
create table notes (id bigint primary key, body text not null, "concurrently" text not null);
-- script: 0002_this.sql
create index concurrently notes_body_idx on notes (body);
create index concurrently notes_concurrently_idx on notes ("concurrently");
