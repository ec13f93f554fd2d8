-- The old name stays, by a view, a column, the same signature, a type in its place; what the script itself makes; an index's name; functions that only triggers call.
-- script: 0001_before.sql
create table orders (id bigint primary key, note text);
create table parts (id bigint primary key);
create view order_notes as select note from orders;
create function total(bigint) returns bigint language sql as 'select 1::bigint';
create index orders_note on orders (note);
create type state as enum ('new', 'done');
create table things (id bigint primary key, state state);
create function note_change() returns trigger language plpgsql as 'begin return new; end';
do $$ begin create function note_delete() returns trigger language plpgsql as 'begin return old; end'; end $$;
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
create type state_new as enum ('new', 'open', 'done');
alter table things alter column state type state_new using state::text::state_new;
alter type state rename to state_old;
alter type state_new rename to state;
drop type state_old;
alter function note_change() rename to note_update;
drop function note_delete();
