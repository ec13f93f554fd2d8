-- Each statement commits by itself; in a transaction, what costs nothing, and what the script itself makes.
-- script: 0001_before.sql
create table a (id bigint primary key);
create table b (id bigint primary key);
-- script: 0002_each.sql
alter table a add column x int;
alter table b add column x int;
update a set x = 1 where x is null;
-- script: 0003_together.sql
begin;
alter table a add column y int;
alter table a add column z int;
comment on column a.y is 'why';
create table c (id bigint primary key, a_id bigint);
create index on c (a_id);
insert into c values (1, 1);
commit;
