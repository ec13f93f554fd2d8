-- Into another schema, by CASCADE, by its new signature, a generated column, a type, a sequence, a schema.
-- expect: table archive.orders, 0002_this.sql line 1
-- expect: view public.line_notes, 0002_this.sql line 2
-- expect: function public.total(bigint), 0002_this.sql line 3
-- expect: column public.lines.twice, 0002_this.sql line 4
-- expect: type public.condition, 0002_this.sql line 5
-- expect: sequence public.numbers_2, 0002_this.sql line 6
-- expect: function public.sum_of(bigint), 0002_this.sql line 7
-- expect: schema old_things, 0002_this.sql line 8
-- standards:
--   database:
--     schemas: []
-- script: 0001_before.sql
create schema archive;
create schema things;
create table orders (id bigint primary key);
create table lines (id bigint primary key, pieces int, twice int generated always as (pieces * 2) stored);
create table parts (id bigint primary key, n int);
create view line_notes as select n from parts;
create function total(bigint) returns bigint language sql as 'select 1::bigint';
create function summed(bigint) returns bigint language sql as 'select 1::bigint';
create type state as enum ('new', 'done');
create sequence numbers;
-- script: 0002_this.sql
alter table orders set schema archive;
alter table parts drop column n cascade;
drop function total(bigint); create function total(bigint, int) returns bigint language sql as 'select 1::bigint';
alter table lines drop column twice;
alter type state rename to condition;
alter sequence numbers rename to numbers_2;
alter function summed(bigint) rename to sum_of;
alter schema things rename to old_things;
