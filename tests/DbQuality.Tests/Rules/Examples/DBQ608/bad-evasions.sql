-- Moved aside, pulled in by what is dropped, or hidden in an extension.
-- expect: schema trash, 0002_this.sql line 3
-- expect: table public.kept_by_type, 0002_this.sql line 4
-- expect: column public.measured.value, 0002_this.sql line 5
-- expect: table public.child, 0002_this.sql line 6
-- expect: table public.parent, 0002_this.sql line 6
-- expect: table public.old_orders, 0002_this.sql line 9
-- expect: table public.events_2026, 0002_this.sql line 11
-- expect: table public.hidden, 0002_this.sql line 14
-- script: 0001_before.sql
create table moved (id bigint primary key);
create type shape as (id bigint);
create table kept_by_type of shape;
create domain metres as numeric;
create table measured (id bigint, value metres);
create table parent (id bigint);
create table child (extra text) inherits (parent);
create table orders (id bigint primary key);
create table orders_new (id bigint primary key);
create table events (id bigint, at date) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
create table hidden (id bigint primary key);
-- script: 0002_this.sql
create schema trash;
alter table moved set schema trash;
drop schema trash cascade;
drop type shape cascade;
drop domain metres cascade;
drop table parent cascade;
alter table orders rename to old_orders;
alter table orders_new rename to orders;
drop table old_orders;
alter table events detach partition events_2026;
drop table events_2026;
create extension citext;
alter extension citext add table hidden;
drop extension citext cascade;
