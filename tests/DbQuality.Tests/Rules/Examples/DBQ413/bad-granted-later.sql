-- The grant is to blame, whoever made the schema.
-- expect: schema app, 0002_grant.sql line 1
-- script: 0001_schema.sql
create schema app;
-- script: 0002_grant.sql
grant usage, create on schema app to public;
