-- tries: have names clear the screen, ring the bell and hide findings
-- ways: check, fix, baseline, init, check by psql
-- exit: 0 or 1
-- script: 0001_payload.sql
create table notes (id bigint primary key, body text not null);
create schema U&"\001b[2J\001b[31m\0007schema\0008\009b31m";
create table U&"\001b[2J\001b[31m\0007schema\0008\009b31m".U&"\001b[2J\001b[31m\0007table\0008\009b31m" (U&"\001b[2J\001b[31m\0007column\0008\009b31m" text, U&"\001b[2J\001b[31m\0007parent\0008\009b31m" bigint references public.notes, constraint U&"\001b[2J\001b[31m\0007check\0008\009b31m" check (U&"\001b[2J\001b[31m\0007column\0008\009b31m" <> ''));
create index U&"\001b[2J\001b[31m\0007index\0008\009b31m" on U&"\001b[2J\001b[31m\0007schema\0008\009b31m".U&"\001b[2J\001b[31m\0007table\0008\009b31m" (U&"\001b[2J\001b[31m\0007column\0008\009b31m");
create index U&"\001b[2J\001b[31m\0007index2\0008\009b31m" on U&"\001b[2J\001b[31m\0007schema\0008\009b31m".U&"\001b[2J\001b[31m\0007table\0008\009b31m" (U&"\001b[2J\001b[31m\0007column\0008\009b31m");
create function U&"\001b[2J\001b[31m\0007function\0008\009b31m"(U&"\001b[2J\001b[31m\0007argument\0008\009b31m" int) returns int language plpgsql security definer as $$ begin return 1; end $$;
create view U&"\001b[2J\001b[31m\0007view\0008\009b31m" as select * from U&"\001b[2J\001b[31m\0007schema\0008\009b31m".U&"\001b[2J\001b[31m\0007table\0008\009b31m";
create role U&"\001b[2J\001b[31m\0007role\0008\009b31m";
create type U&"\001b[2J\001b[31m\0007type\0008\009b31m" as enum (U&'\001b[2J\001b[31m\0007label\0008\009b31m');
create sequence U&"\001b[2J\001b[31m\0007sequence\0008\009b31m";
grant all on U&"\001b[2J\001b[31m\0007schema\0008\009b31m".U&"\001b[2J\001b[31m\0007table\0008\009b31m" to public;
