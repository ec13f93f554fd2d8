-- One statement, two, renames, which stand alone, and a table of the script's own.
-- script: 0001_before.sql
create table orders (id bigint primary key);
create table lines (id bigint primary key);
-- script: 0002_this.sql
alter table orders add column a int, add column b int, alter column a set default 1;
alter table lines add column a int;
alter table lines add column b int;
alter table lines rename column a to c;
alter table lines rename column b to d;
alter table lines rename constraint lines_pkey to lines_key;
create table tags (id bigint primary key);
alter table tags add column a int;
alter table tags add column b int;
alter table tags add column c int;
