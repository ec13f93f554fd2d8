-- tries: empty a table by REFRESH MATERIALIZED VIEW
-- ways: check
-- exit: 1
-- expect: DBQ608
-- expect for check: "public.orders loses"
-- script: 0001_before.sql
create table orders (id bigint primary key, note text not null);
create table notes (id bigint primary key, body text not null default '');
-- script: 0002_this.sql
create function empty() returns text language plpgsql as $$ begin truncate public.orders; return 'x'; end $$;
create materialized view v as select empty() as x with no data;
refresh materialized view v;
