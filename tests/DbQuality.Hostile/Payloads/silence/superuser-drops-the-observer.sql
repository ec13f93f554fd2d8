-- tries: drop the observer's schema
-- ways: check, check by psql
-- exit: 1 or 2 or 3
-- expect: DBQ608 or DBQ025
-- file: standards.yaml
version: 1
database: { run_as: superuser }
-- script: 0001_before.sql
create table orders (id bigint primary key, note text not null);
-- script: 0002_this.sql
drop schema dbquality_gate cascade;
drop table orders;
