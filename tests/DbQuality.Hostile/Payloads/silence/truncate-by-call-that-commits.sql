-- tries: empty a table by a procedure that commits
-- ways: check, check by psql, check by dbup
-- exit: 1
-- expect: DBQ608
-- expect for check: "public.orders loses"
-- script: 0001_before.sql
create table orders (id bigint primary key, note text not null);
create table notes (id bigint primary key, body text not null default '');
-- script: 0002_this.sql
create procedure empty() language plpgsql as $$ begin truncate orders; commit; perform 1; commit; end $$;
call empty();
