-- tries: nothing: it fills a table by a function of its own
-- ways: check, check by psql, check on superuser
-- exit: 0
-- reject: "error DBQ" or "warning DBQ"
-- script: 0001_before.sql
create table notes (id bigint primary key, body text not null);
create function label(number int) returns text language sql immutable set search_path = pg_catalog as $$ select 'note ' || number $$;
-- script: 0002_this.sql
insert into notes select n, public.label(n) from generate_series(1, 50000) n;
update notes set body = public.label(7) where id = 8;
