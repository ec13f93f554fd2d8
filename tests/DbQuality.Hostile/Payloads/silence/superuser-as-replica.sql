-- tries: have the observer's triggers not fire, by session_replication_role
-- ways: check, check by psql
-- exit: 1 or 2 or 3
-- expect: DBQ608 or DBQ025
-- file: standards.yaml
version: 1
database: { run_as: superuser }
-- script: 0001_before.sql
create table orders (id bigint primary key, note text not null);
-- script: 0002_this.sql
set session_replication_role = replica;
drop table orders;
reset session_replication_role;
