-- tries: empty a table by dynamic SQL that is put together
-- ways: check
-- exit: 1
-- expect: DBQ608
-- expect for check: "public.orders loses"
-- script: 0001_before.sql
create table orders (id bigint primary key, note text not null);
create table notes (id bigint primary key, body text not null default '');
-- script: 0002_this.sql
do $$ begin execute convert_from('\x7472756e63617465206f7264657273', 'UTF8'); end $$;
