-- A condition, a table of the script's own, a temporary one, and what only looks like it.
-- script: 0001_before.sql
create table orders (id bigint primary key, note text);
-- script: 0002_this.sql
update orders set note = '' where note is null;
delete from orders using (select 1) one where id = 5;
create table tags (id bigint primary key, n int);
update tags set n = 1;
create temporary table picks (id int);
delete from picks;
insert into orders values (1) on conflict (id) do update set note = 'b';
do $$ declare one record; begin for one in select * from orders for update loop update orders set note = 'c' where id = one.id; end loop; end $$;
create function f() returns trigger language plpgsql as $$ begin update orders set note = ''; return new; end $$;
