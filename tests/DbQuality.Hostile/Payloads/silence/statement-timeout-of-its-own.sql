-- tries: make the observer fail by a time limit, an empty search path, strange settings
-- ways: check, check by psql
-- exit: 1
-- expect: DBQ608 at 0002_this.sql:7
-- script: 0001_before.sql
create table orders (id bigint primary key, note text not null);
-- script: 0002_this.sql
set search_path = '';
set plpgsql.extra_errors = 'all';
set datestyle = 'german, dmy';
set standard_conforming_strings = off;
set row_security = off;
set default_transaction_isolation = 'serializable';
drop table public.orders;
