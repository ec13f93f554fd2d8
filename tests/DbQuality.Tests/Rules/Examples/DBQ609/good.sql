-- The old name stays, by a view, a column, the same signature; what the script itself makes; an index's name.
-- script: 0001_before.sql
create table orders (id bigint primary key, note text);
create table parts (id bigint primary key);
create view order_notes as select note from orders;
create function total(bigint) returns bigint language sql as 'select 1::bigint';
create index orders_note on orders (note);
-- script: 0002_this.sql
alter table orders rename to bills;
create view orders as select * from bills;
drop view order_notes;
create view order_notes as select note, id from bills;
drop function total(bigint);
create function total(bigint) returns bigint language sql as 'select 2::bigint';
alter index orders_note rename to bills_note;
alter table parts rename to parts_old;
create table parts (id bigint primary key, n int);
create table tags (id bigint primary key);
alter table tags rename to labels;
