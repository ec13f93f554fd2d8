-- A savepoint, the mode in a comment, and words in a body.
-- script: 0001_before.sql
-- dbquality:transaction script
create table orders (id bigint primary key);
savepoint before;
insert into orders values (1);
rollback to savepoint before;
create function f() returns int language plpgsql as $$ begin return 1; end $$;
