-- tries: take the observer away by dropping the language of its functions
-- ways: check, check by psql, check by dbup, check on superuser
-- versions: thorough
-- exit: 1 or 2 or 3
-- expect: DBQ608 or DBQ025 or DBQ701
-- script: 0001_before.sql
create table orders (id bigint primary key, note text not null);
-- script: 0002_this.sql
drop extension plpgsql cascade;
drop table orders;
