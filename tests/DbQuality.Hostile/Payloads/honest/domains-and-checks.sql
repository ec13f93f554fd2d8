-- tries: nothing: constraints that call functions
-- ways: check, fix, baseline
-- exit: 0
-- reject: "error DBQ" or "warning DBQ"
-- script: 0001_payload.sql
create function is_positive(value numeric) returns boolean language sql immutable set search_path = pg_catalog as $$ select value > 0 $$;
create domain price as numeric constraint price_positive check (public.is_positive(value));
create table items (id bigint primary key, price price not null, total numeric generated always as (price * 2) stored);
insert into items (id, price) values (1, 2);
