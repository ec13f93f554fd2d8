-- tries: build a blocking index whose function, column and table are called concurrently
-- ways: check, check by psql
-- exit: 1
-- expect: DBQ601 at 0002_this.sql:2
-- expect: DBQ601 at 0002_this.sql:3
-- script: 0001_before.sql
create table orders (id bigint primary key, note text not null, "concurrently" text not null);
-- script: 0002_this.sql
create function "concurrently"(text) returns text language sql immutable as 'select $1';
create index concurrently_x on orders ("concurrently"(note));
create index "concurrently" on orders ("concurrently");
