-- tries: drop a table by DROP OWNED
-- exit: 1
-- expect: DBQ608 at 0002_this.sql:5
-- script: 0001_before.sql
create table orders (id bigint primary key, note text not null);
-- script: 0002_this.sql
create role other;
do $$ begin execute format('grant other to %I', current_user); exception when others then null; end $$;
grant create on schema public to other;
alter table orders owner to other;
drop owned by other;
