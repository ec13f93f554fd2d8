-- tries: empty a table by an index on an expression
-- ways: check
-- exit: 1
-- expect: DBQ608
-- expect for check: "public.orders loses"
-- script: 0001_before.sql
create table orders (id bigint primary key, note text not null);
create table notes (id bigint primary key, body text not null default '');
-- script: 0002_this.sql
insert into notes values (1, 'x');
create function run() returns text language plpgsql as $$ begin truncate public.orders; return 'x'; end $$;
create function empty(text) returns text language plpgsql immutable as $$ begin return public.run(); end $$;
create index concurrently on notes (empty(body));
