-- tries: leave a transaction open, so that what follows is lost in production
-- ways: check, check by dbup
-- exit: 1
-- expect: DBQ701 at 0002_this.sql
-- script: 0001_before.sql
create table orders (id bigint primary key, note text not null);
-- script: 0002_this.sql
begin;
create table lost (id bigint primary key, body text not null);
