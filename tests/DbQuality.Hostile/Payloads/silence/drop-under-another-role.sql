-- tries: drop a table under another role, with a search path of its own
-- exit: 1
-- expect: DBQ608 at 0002_this.sql:7
-- script: 0001_before.sql
create table orders (id bigint primary key, note text not null);
-- script: 0002_this.sql
create role other;
do $$ begin execute format('grant other to %I', current_user); exception when others then null; end $$;
grant create on schema public to other;
alter table orders owner to other;
set role other;
set search_path = public;
drop table orders;
reset role;
reset search_path;
