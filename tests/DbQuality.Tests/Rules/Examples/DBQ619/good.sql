-- With a limit, and on a table of the script's own.
-- script: 0001_before.sql
create table orders (id bigint primary key);
create function touch() returns trigger language plpgsql as $$ begin return new; end $$;
-- script: 0002_this.sql
set lock_timeout = '2s';
create trigger touch before update on orders for each row execute function touch();
reset lock_timeout;
create table tags (id bigint primary key);
create trigger touch before update on tags for each row execute function touch();
