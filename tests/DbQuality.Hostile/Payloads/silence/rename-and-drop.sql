-- tries: drop a table under another name
-- ways: check, check by psql
-- exit: 1
-- expect: DBQ608 at 0002_this.sql:2
-- script: 0001_before.sql
create table orders (id bigint primary key, note text not null);
-- script: 0002_this.sql
alter table orders rename to temporary_rows;
drop table temporary_rows;
