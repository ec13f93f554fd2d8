-- Fifty hazards among fifty statements that look like them. A mark stands before the statement that it is about.
set lock_timeout = '2s';

-- hazard DBQ601
create index on h01 (n);

-- harmless
create index concurrently on g01 (n);

-- hazard DBQ601
drop index h02_n;

-- harmless
drop index concurrently g02_n;

-- hazard DBQ601
reindex table h03;

-- harmless
reindex table concurrently g03;

-- hazard DBQ601
refresh materialized view h04_view;

-- harmless
refresh materialized view concurrently g04_view;

-- hazard DBQ601
alter table h05_whole attach partition h05 for values from (1) to (2);

-- harmless
alter table g05_whole attach partition g05_checked for values from (10) to (20);

-- hazard DBQ601
alter table h06_whole detach partition h06_part;

-- harmless
alter table g06_whole detach partition g06_part concurrently;

-- hazard DBQ601
create unique index "h07 Unique" on h07 (n, id);

-- harmless
create table g07_new (id bigint primary key, n int);

-- hazard DBQ601
do $$ begin execute 'create index on h08 (n)'; end $$;

create table g08_made (n int);
-- harmless
create index on g08_made (n);

-- hazard DBQ602
alter table h09 alter column n type bigint;

-- harmless
alter table g09 alter column code type text;

-- hazard DBQ602
alter table h10 add column token uuid default gen_random_uuid();

-- harmless
alter table g10 add column since timestamptz default now();

-- hazard DBQ602
alter table h11 set unlogged;

-- harmless
alter table g11 alter column code type varchar(40);

-- hazard DBQ602
alter table h12 add column number serial;

-- harmless
alter table g12 add column state text not null default 'new';

-- hazard DBQ602
alter table h13 add column number bigint generated always as identity;

-- harmless
vacuum g13;

-- hazard DBQ602
alter table h14 add column twice int generated always as (n * 2) stored;

-- harmless
analyze g14;

-- hazard DBQ602
vacuum full h15;

-- harmless
alter table g15 alter column total type numeric(12, 2);

-- hazard DBQ602
cluster h16 using h16_pkey;

-- harmless
alter table g16 alter column total type numeric;

-- hazard DBQ602
alter table h17 alter column note type bytea using convert_to(note, 'UTF8');

-- harmless
alter table g17 add column x int;

-- hazard DBQ602
alter table h18 alter column at type timestamptz;

-- harmless
comment on table g18 is 'vacuum full; drop table orders;';

reset lock_timeout;
-- hazard DBQ603
alter table h19 add column x int;
set lock_timeout = '2s';

-- harmless
grant select on g19 to public;

set lock_timeout = 0;
-- hazard DBQ603
do $$ begin alter table h20 add column x int; end $$;
set lock_timeout = '2s';

begin;
alter table g20 add column x int;
-- harmless
alter table g20 add column y int;
commit;

begin;
alter table h21 add column x int;
-- hazard DBQ604
update h21 set note = '' where id > 0;
commit;

-- harmless
alter table g21 add foreign key (order_id) references orders not valid;

begin;
alter table h22 add column x int;
-- hazard DBQ604
create index on h22 (n);
commit;

-- harmless
alter table g22 validate constraint g22_later;

begin;
alter table h23 add column x int;
-- hazard DBQ604
alter table h23_other add column x int;
commit;

-- harmless
alter table g23 add check (n > 0) not valid;

-- hazard DBQ605
alter table h24 add foreign key (order_id) references orders;

-- harmless
alter domain g24_amount add check (value > 0) not valid;

-- hazard DBQ605
alter table h25 add check (n > 0);

-- harmless
alter table g25 add constraint g25_unique unique using index g25_ready;

-- hazard DBQ605
alter table h26 add unique (n);

-- harmless
alter table g26_proven alter column note set not null;

-- hazard DBQ605
alter table h27_bare add primary key (id);

-- harmless
alter table g27 alter column note set default '';

-- hazard DBQ605
alter table h28 alter column note set not null;

-- harmless
alter table g28 alter column note drop not null;

-- hazard DBQ605
alter table h29 add exclude using gist (during with &&);

-- harmless
alter table g29 drop constraint g29_later;

-- hazard DBQ605
alter domain h30_amount add check (value > 0);

-- harmless
alter table g30 rename constraint g30_later to g30_sooner;

-- hazard DBQ605
alter table h31 add column other_id bigint references orders;

-- harmless
alter index g31_n rename to g31_number;

begin;
alter table h32 add constraint h32_n check (n > 0) not valid;
-- hazard DBQ606
alter table h32 validate constraint h32_n;
commit;

-- harmless
alter table g32 rename to g32_now;
create view g32 as select * from g32_now;

-- hazard DBQ607
alter table h33 add column needed text not null;

-- harmless
drop view g33_read;
create view g33_read as select id from orders;

-- hazard DBQ607
do $$ begin alter table h34 add column needed text not null; end $$;

-- harmless
create or replace function g34_f(int) returns int language sql as 'select 2';

-- hazard DBQ608
drop table h35;

-- harmless
drop function g35_f(int);
create function g35_f(int) returns int language sql as 'select 3';

-- hazard DBQ608
alter table h36 drop column note;

-- harmless
alter type g36_state add value 'paused';

-- hazard DBQ608
truncate h37;

-- harmless
update g37 set note = '' where id = 1;

-- hazard DBQ608
drop schema h38_schema cascade;

-- harmless
delete from g38 where id = 1;

-- hazard DBQ608
drop materialized view h39_view;

-- harmless
insert into g39 (id, note) values (1, 'update orders set note = 1; delete from orders;');

-- hazard DBQ608
alter table h40 alter column code type varchar(3);

-- harmless
do $$ declare one record; begin for one in select id from g40 for update loop update g40 set note = '' where id = one.id; end loop; end $$;

-- hazard DBQ609
alter table h41 rename to h41_renamed;

create temporary table g41_picks (id int);
-- harmless
delete from g41_picks;

-- hazard DBQ609
alter table h42 rename column note to remark;

-- harmless
drop table if exists g42_never;

-- hazard DBQ609
drop view h43_read;

create table g43_own (n int);
-- harmless
truncate g43_own;

-- hazard DBQ609
drop function h44_f(int);

create table g44_gone (n int);
-- harmless
drop table g44_gone;

-- hazard DBQ609
alter type h45_state rename value 'new' to 'fresh';

-- harmless
create policy readers on g45 for select using (true);

-- hazard DBQ609
alter table h46 set schema elsewhere;

-- harmless
alter table g46 enable row level security;

-- hazard DBQ612
update h47 set note = '';

-- harmless
alter table g47 set (fillfactor = 90);

-- hazard DBQ612
delete from h48;

-- harmless
alter table g48 alter column note set statistics 100;

-- hazard DBQ612
do $$ begin update h49 set note = ''; end $$;

-- harmless
create trigger touch before update on g49 for each row execute function touch();

reset lock_timeout;
-- hazard DBQ619
create trigger touch before update on h50 for each row execute function touch();
set lock_timeout = '2s';

-- harmless
create statistics g50_stats on n, order_id from g50;
