-- Every writer waits.
-- expect: trigger public.orders.touch, 0002_this.sql line 1
--   Making trigger touch waits for every writer of public.orders, however long that takes, and keeps new ones out meanwhile. Give up after a moment and try again; before it: set lock_timeout = '2s';
-- expect: trigger public.The Lines.touch, 0002_this.sql line 2
--   Making trigger touch waits for every writer of public."The Lines", however long that takes, and keeps new ones out meanwhile. Give up after a moment and try again; before it: set lock_timeout = '2s';
-- script: 0001_before.sql
create table orders (id bigint primary key);
create table "The Lines" (id bigint primary key);
create function touch() returns trigger language plpgsql as $$ begin return new; end $$;
-- script: 0002_this.sql
create trigger touch before update on orders for each row execute function touch();
do $$ begin create trigger touch before update on "The Lines" for each row execute function touch(); end $$;
