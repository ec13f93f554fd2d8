-- Whatever takes the lock: a drop, a truncation, an explicit lock, a DO block, a function, a limit that comes too late or is none.
-- expect: table public.a, 0002_this.sql line 1
-- expect: table public.B c, 0002_this.sql line 2
-- expect: table public.c, 0002_this.sql line 3
-- expect: table public.d, 0002_this.sql line 4
-- expect: table public.e, 0002_this.sql line 5
-- expect: table public.f, 0002_this.sql line 7
-- expect: materialized view public.m, 0002_this.sql line 8
-- expect: table public.p, 0002_this.sql line 9
-- standards:
--   migrations:
--     transaction: script
-- script: 0001_before.sql
create table a (id bigint primary key);
create table "B c" (id bigint primary key);
create table c (id bigint primary key);
create table d (id bigint primary key);
create table e (id bigint primary key);
create table f (id bigint primary key);
create table p (id bigint, at date, primary key (id, at)) partition by range (at);
create table p_1 partition of p for values from ('2026-01-01') to ('2027-01-01');
create materialized view m as select 1 as one;
create function widen() returns void language plpgsql as $$ begin execute 'alter table e add column x int'; end $$;
-- script: 0002_this.sql
drop table a;
truncate "B c";
lock table c;
do $$ begin alter table d add column x int; end $$;
select widen();
set local lock_timeout = 0;
alter table f add column x int;
drop materialized view m;
alter table p add column x int;
