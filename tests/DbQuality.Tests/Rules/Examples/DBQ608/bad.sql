-- Rows go with a table, a schema and TRUNCATE; values go with a column and a narrower type.
-- expect: table public.orders, 0002_this.sql line 1
--   Table public.orders is dropped with all its rows, for good. Keep it under another name until nobody needs it:
--   alter table public.orders rename to orders_old;
-- expect: column public.customers.phone, 0002_this.sql line 2
--   Column public.customers.phone is dropped with its values, for good. Keep it under another name until nobody needs it:
--   alter table public.customers rename column phone to phone_old;
-- expect: column public.customers.name, 0002_this.sql line 3
--   Column public.customers.name is narrowed from character varying(100) to character varying(50): longer values are cut or refused.
--   Look at its values first, and keep them in the wider column until they are proven to fit:
--   alter table public.customers add column name_new character varying(50);
-- expect: table public.visits, 0002_this.sql line 4
--   Table public.visits loses all its rows, for good. Delete only the rows that are meant, or keep a copy first:
--   create table public.visits_old as table public.visits;
-- expect: schema archive, 0002_this.sql line 5
--   Schema archive is dropped with the rows of 2 tables, for good. Keep it under another name until nobody needs it:
--   alter schema archive rename to archive_old;
-- expect: materialized view public.totals, 0002_this.sql line 6
--   Materialized view public.totals is dropped with its stored rows, which its tables may no longer give. Keep it under another name
--   until nobody needs it: alter materialized view public.totals rename to totals_old;
-- script: 0001_before.sql
create table orders (id bigint primary key);
create table customers (id bigint primary key, name varchar(100), phone text);
create table visits (id bigint primary key);
create schema archive create table a (id int) create table b (id int);
create materialized view totals as select count(*) from visits;
-- script: 0002_this.sql
drop table orders;
alter table customers drop column phone;
alter table customers alter column name type varchar(50);
truncate visits;
drop schema archive cascade;
drop materialized view totals;
