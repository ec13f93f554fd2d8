\set ON_ERROR_STOP on
\connect other
create table a (id int); \echo done; really
select :'name', :"column", :value, a[:value] from a;
copy a (id, text) from stdin;
1	it's; "odd
2	$$
\.
select id from a \gset
\i more.sql
  \copy a from 'a.csv'
copy a to stdout;
copy a from '/stdin.csv'; insert into a values (1);
select 'the end has no end;
