-- The first letter and the others.
-- standards:
--   database:
--     naming:
--       tables: any
--       columns: any
-- expect: table public.1a
-- expect: table public.$b
-- expect: table public.c-d
-- expect: table public.e{
-- expect: table public.`f
-- expect: table public.{g
-- expect: column public.az09.h:
-- expect: column public.az09.i/
-- left: DBQ230 constraint public._1a.1a_pkey
-- left: DBQ230 constraint public.b.$b_pkey
-- left: DBQ230 constraint public.c_d.c-d_pkey
-- left: DBQ230 constraint public.e.e{_pkey
-- left: DBQ230 constraint public.f.`f_pkey
-- left: DBQ230 constraint public.g.{g_pkey
-- left: DBQ230 constraint public.az09.az09_pkey
create table "1a" (a int);
create table "$b" (a int);
create table "c-d" (a int);
create table "e{" (a int);
create table "`f" (a int);
create table "{g" (a int);
create table az09 (a int, z int, a0 int, a9 int, za int, "h:" int, "i/" int);
-- rest:
comment on table public."1a" is 'Made up for the example.';
alter table public."1a" add column id bigint generated always as identity primary key;
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public."1a" add column origin_id bigint not null references public.origins;
create index on public."1a" (origin_id);
comment on table public."$b" is 'Made up for the example.';
alter table public."$b" add column id bigint generated always as identity primary key;
alter table public."$b" add column origin_id bigint not null references public.origins;
create index on public."$b" (origin_id);
comment on table public."c-d" is 'Made up for the example.';
alter table public."c-d" add column id bigint generated always as identity primary key;
alter table public."c-d" add column origin_id bigint not null references public.origins;
create index on public."c-d" (origin_id);
comment on table public."e{" is 'Made up for the example.';
alter table public."e{" add column id bigint generated always as identity primary key;
alter table public."e{" add column origin_id bigint not null references public.origins;
create index on public."e{" (origin_id);
comment on table public."`f" is 'Made up for the example.';
alter table public."`f" add column id bigint generated always as identity primary key;
alter table public."`f" add column origin_id bigint not null references public.origins;
create index on public."`f" (origin_id);
comment on table public."{g" is 'Made up for the example.';
alter table public."{g" add column id bigint generated always as identity primary key;
alter table public."{g" add column origin_id bigint not null references public.origins;
create index on public."{g" (origin_id);
comment on table public.az09 is 'Made up for the example.';
alter table public.az09 add column id bigint generated always as identity primary key;
alter table public.az09 add column origin_id bigint not null references public.origins;
create index on public.az09 (origin_id);
comment on table public.origins is 'Made up for the example.';
