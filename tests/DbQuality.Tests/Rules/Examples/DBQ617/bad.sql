-- The whole database, and a table that is not there yet.
-- expect: statement VACUUM, 0002_this.sql line 1
--   VACUUM FULL copies what it is given while nobody can read or write it. Leave it to the upkeep of the database.
-- expect: statement CLUSTER, 0002_this.sql line 4
--   CLUSTER copies what it is given while nobody can read or write it. Leave it to the upkeep of the database.
-- script: 0001_before.sql
select 1;
-- script: 0002_this.sql
vacuum (analyze, full);
create table tags (id bigint primary key);
vacuum tags;
cluster tags using tags_pkey;
