-- Views and their columns, partitions, routines, types, sequences and schemas; a proposal that is taken is not made.
-- standards:
--   rules:
--     table-name-style: off
-- expect: schema grant
--   Schema "grant" is named by a key word that PostgreSQL reserves, so a statement without double quotes fails or means something else.
--   Rename it: alter schema "grant" rename to grant_value;
-- expect: table public.limit
--   Table public."limit" is named by a key word that PostgreSQL reserves, so a statement without double quotes fails or means something else.
--   The name limits is taken: choose another one.
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
-- left: DBQ502 function public.end(step integer)
--   It would make a new finding: DBQ504 public.select: Nothing in the database uses view public."select", and no role was granted it. Grant it to the role that reads it, or drop it: drop view if exists public."select";
-- left: DBQ110 schema grant
--   No view can keep its old name for a while: rename it together with what uses it.
-- left: DBQ110 table public.limit
--   The name limits is taken: choose another one.
-- left: DBQ110 view public.select
--   The body of public."end"(step integer) names it, and PostgreSQL does not change a body: rename it and replace the routine in one migration.
-- left: DBQ110 function public.end(step integer)
--   No view can keep its old name for a while: rename it together with what uses it.
-- left: DBQ110 domain public.check
--   No view can keep its old name for a while: rename it together with what uses it.
-- left: DBQ506 domain public.check
--   Not all of it is read that would make it again, such as its collations and the comments on its parts: drop it by hand once you are sure.
-- left: DBQ230 constraint public.events.events_pkey
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
-- rest:
comment on table public."limit" is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public."limit" add column origin_id bigint not null references public.origins;
create index on public."limit" (origin_id);
comment on table public.limits is 'Made up for the example.';
alter table public.limits add column origin_id bigint not null references public.origins;
create index on public.limits (origin_id);
comment on table public.events is 'Made up for the example.';
alter table public.events add column origin_id bigint not null references public.origins;
create index on public.events (origin_id);
comment on view public."select" is 'Made up for the example.';
comment on view public.sizes is 'Made up for the example.';
comment on function public."end"(step integer) is 'Made up for the example.';
comment on table public.origins is 'Made up for the example.';
alter table public.events add column id uuid not null default gen_random_uuid();
alter table public.events add primary key (id, at);
