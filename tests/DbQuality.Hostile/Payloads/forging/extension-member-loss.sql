-- tries: drop a table unseen, as a member of an extension
-- ways: check, check by psql
-- versions: thorough
-- exit: 1
-- expect: DBQ608 at 0002_this.sql:2
-- script: 0001_before.sql
create extension citext;
create table orders (id bigint primary key, note text not null);
-- script: 0002_this.sql
alter extension citext add table orders;
drop extension citext cascade;
