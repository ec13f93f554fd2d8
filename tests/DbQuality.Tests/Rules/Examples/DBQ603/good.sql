-- A limit in force, a weaker lock, a table of the script's own, a temporary one, a view, CONCURRENTLY.
-- script: 0001_before.sql
create table orders (id bigint primary key, note text);
create table lines (id bigint primary key, note text);
create table events (id bigint, at date, primary key (id, at)) partition by range (at);
create view order_notes as select note from orders;
-- script: 0002_this.sql
set lock_timeout = '2s';
alter table orders add column other text;
reset lock_timeout;
create index concurrently lines_note_idx on lines (note);
drop index concurrently lines_note_idx;
create table tags (id bigint primary key);
alter table tags add column note text;
create temporary table lines (id int);
alter table pg_temp.lines add column other int;
create or replace view order_notes as select note, id from orders;
-- script: 0003_local.sql
do $$
begin
  set local lock_timeout = '500ms';
  alter table public.lines add column third text;
end
$$;
insert into public.lines values (1);
update public.lines set note = 'a' where id = 1;
