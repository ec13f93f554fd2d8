-- Views and their columns, partitions, routines, types, sequences and schemas; a proposal that is taken is not made.
-- standards:
--   rules:
--     table-name-style: off
-- expect: schema grant
--   Schema "grant" is named by a key word that PostgreSQL reserves, so a statement without double quotes fails or means something else.
--   Rename it: alter schema "grant" rename to grant_value;
-- expect: table public.limit
--   Table public."limit" is named by a key word that PostgreSQL reserves, so a statement without double quotes fails or means something else.
--   Rename it.
-- expect: table public.default
--   Table public."default" is named by a key word that PostgreSQL reserves, so a statement without double quotes fails or means something else.
--   Rename it: alter table public."default" rename to defaults;
-- expect: view public.select
--   View public."select" is named by a key word that PostgreSQL reserves, so a statement without double quotes fails or means something else.
--   Rename it: alter view public."select" rename to selects;
-- expect: column public.sizes.desc
--   Column public.sizes."desc" is named by a key word that PostgreSQL reserves, so a statement without double quotes fails or means something else.
--   Rename it: alter view public.sizes rename column "desc" to description;
-- expect: function public.end(step integer)
--   Function public."end"(step integer) is named by a key word that PostgreSQL reserves, so a statement without double quotes fails or means something else.
--   Rename it: alter function public."end"(step integer) rename to end_value;
-- expect: domain public.check
--   Domain public."check" is named by a key word that PostgreSQL reserves, so a statement without double quotes fails or means something else.
--   Rename it: alter domain public."check" rename to check_value;
-- expect: sequence public.offset
--   Sequence public."offset" is named by a key word that PostgreSQL reserves, so a statement without double quotes fails or means something else.
--   Rename it: alter sequence public."offset" rename to offset_value;
create schema "grant";
create table "limit" (id uuid primary key);
create table limits (id uuid primary key);
create table events (at date not null) partition by range (at);
create table "default" partition of events default;
create view "select" as select 1 as one;
create view sizes as select 1 as "desc";
create function "end"(step int) returns int language sql as 'select step';
create domain "check" as text;
create sequence "offset";
