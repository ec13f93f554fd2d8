-- tries: empty a table by a function named like a harmless one
-- ways: check, check by psql, check by dbup
-- exit: 1
-- expect: DBQ608
-- expect for check: "public.orders loses"
-- script: 0001_before.sql
create table orders (id bigint primary key, note text not null);
create table notes (id bigint primary key, body text not null default '');
-- script: 0002_this.sql
create schema trick;
create function trick.version() returns text language plpgsql as $$ begin truncate public.orders; return 'x'; end $$;
set search_path = trick, pg_catalog, public;
select version();
reset search_path;
