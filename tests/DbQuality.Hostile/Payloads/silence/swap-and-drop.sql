-- tries: put an empty table in the place of a full one, and drop the full one
-- exit: 1
-- expect: DBQ608 at 0002_this.sql:4
-- script: 0001_before.sql
create table orders (id bigint primary key, note text not null);
-- script: 0002_this.sql
create table fresh (id bigint primary key, note text not null);
alter table orders rename to stale;
alter table fresh rename to orders;
drop table stale;
