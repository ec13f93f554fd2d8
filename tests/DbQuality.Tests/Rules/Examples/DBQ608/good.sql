-- Renames, what the script itself made, temporary tables, and what holds no data of its own.
-- script: 0001_before.sql
create table orders (id bigint primary key, note text, gross int generated always as (1) stored);
create index orders_note on orders (note);
create view order_list as select id from orders;
create materialized view order_notes as select note from orders;
create schema reports;
-- script: 0002_this.sql
alter table orders rename column note to note_old;
alter table orders drop column gross;
drop view order_list;
drop index orders_note;
drop schema reports;
drop materialized view order_notes;
create materialized view order_notes as select note_old as note, id from orders;
create table scratch (id bigint, note text);
alter table scratch drop column note;
truncate scratch;
drop table scratch;
create temp table rows_to_move as select * from orders;
drop table rows_to_move;
alter table orders rename to orders_old;
