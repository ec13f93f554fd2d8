-- tries: drop a column by the extension of its type
-- exit: 1
-- expect: DBQ608 at 0002_this.sql:1
-- script: 0001_before.sql
create extension citext;
create table orders (id bigint primary key, note citext not null);
-- script: 0002_this.sql
drop extension citext cascade;
