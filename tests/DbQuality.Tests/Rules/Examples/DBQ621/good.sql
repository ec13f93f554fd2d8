-- As the owner.
-- script: 0001_before.sql
create table orders (id bigint primary key);
create function f() returns int language sql as 'select 1';
set statement_timeout = 0;
