-- tries: hide a loss behind a commit and a begin of its own
-- exit: 1
-- expect: DBQ608 at 0002_this.sql:2
-- script: 0001_before.sql
create table orders (id bigint primary key, note text not null);
-- script: 0002_this.sql
begin;
drop table orders;
savepoint a;
create table orders (id bigint primary key, note text not null);
release a;
commit;
