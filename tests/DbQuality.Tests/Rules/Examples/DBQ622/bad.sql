-- What commits inside frees its locks before anybody can look.
-- expect: statement DO, 0002_this.sql line 1
--   DO may end transactions inside, and the locks that it has held are not seen. Look at what it does to tables in use, or write its statements into the script.
-- expect: statement CALL, 0002_this.sql line 2
--   CALL may end transactions inside, and the locks that it has held are not seen. Look at what it does to tables in use, or write its statements into the script.
-- script: 0001_before.sql
create table orders (id bigint primary key, note text);
create procedure fill() language plpgsql as $$ begin update orders set note = '' where note is null; end $$;
-- script: 0002_this.sql
do $$ begin lock table orders in share mode; commit; end $$;
call fill();
