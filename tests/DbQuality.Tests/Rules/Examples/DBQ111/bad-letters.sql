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
create table "1a" (a int);
create table "$b" (a int);
create table "c-d" (a int);
create table "e{" (a int);
create table "`f" (a int);
create table "{g" (a int);
create table az09 (a int, z int, a0 int, a9 int, za int, "h:" int, "i/" int);
