create temp table a (id int); create unlogged table b (id int); create global temporary table c (id int);
create table d as select 1; create table e (id int generated always as (1) stored) partition by list (id);
create table f (a, b) with (fillfactor = 70) as values (1, 2); select 1 into g; create materialized view h as select 1;
create unique index concurrently i on a (id); create or replace temp recursive view j (n) as select 1;
create constraint trigger k after insert on a for each row execute function f(); create event trigger l on ddl_command_end execute function f();
create text search configuration m (copy = simple); create foreign data wrapper n; create foreign table o (id int) server p;
create user q; create user mapping for q server p; alter group r add user q; drop user q; create access method s type table handler t;
create trusted language u; create default conversion v for 'a' to 'b' from w; create operator class x for type int using btree as storage int;
create operator + (procedure = y); alter default privileges grant select on tables to q; alter large object 1 owner to q;
drop owned by q; reassign owned by q to r; grant q to r; grant select on a to q; revoke all on a from q; revoke q from r;
truncate a; lock a; analyse a; discard temporary; discard all; close all; deallocate prepare z; deallocate all; declare z cursor for select 1;
start transaction; savepoint z; rollback to z; release z; prepare transaction 'z'; commit prepared 'z'; rollback prepared 'z'; abort; end;
set constraints all deferred; set local search_path = a; reset all; refresh materialized view h; import foreign schema a from server p into b;
security label on table a is 'z'; comment on table a is 'z'; explain select 1; execute z; do $$ $$; vacuum; cluster; reindex table a; checkpoint
