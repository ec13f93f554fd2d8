-- tries: replace the body of the observer's functions
-- ways: check
-- exit: 1 or 2 or 3
-- expect: DBQ608 or DBQ025
-- file: standards.yaml
version: 1
database: { run_as: superuser }
-- script: 0001_before.sql
create table orders (id bigint primary key, note text not null);
-- script: 0002_this.sql
update pg_proc set prosrc = 'begin end' where pronamespace = 'dbquality_gate'::regnamespace and prolang = (select oid from pg_language where lanname = 'plpgsql');
drop table orders;
