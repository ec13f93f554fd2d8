-- tries: swallow the error of a statement that fails, and drop what it was to keep
-- exit: 1
-- expect: DBQ608 at 0002_this.sql:1
-- script: 0001_before.sql
create table orders (id bigint primary key, note text not null);
-- script: 0002_this.sql
do $$ begin begin create table orders_copy as select * from nowhere; exception when others then null; end; drop table orders; end $$;
