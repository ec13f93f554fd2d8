-- tries: drop a table together with a schema that it was moved to
-- ways: check, check by psql
-- versions: thorough
-- exit: 1
-- expect: DBQ608 at 0002_this.sql
-- script: 0001_before.sql
create table orders (id bigint primary key, note text not null);
-- script: 0002_this.sql
create schema trash;
alter table orders set schema trash;
drop schema trash cascade;
