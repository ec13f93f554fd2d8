-- tries: put temporary tables and functions in the place of the catalog's
-- versions: thorough
-- exit: 1
-- expect: DBQ608 at 0002_this.sql:4
-- script: 0001_before.sql
create table orders (id bigint primary key, note text not null);
-- script: 0002_this.sql
create temporary table pg_class as select * from pg_catalog.pg_class where false;
create temporary table pg_locks as select * from pg_catalog.pg_locks where false;
set search_path = pg_temp, public, pg_catalog;
drop table orders;
