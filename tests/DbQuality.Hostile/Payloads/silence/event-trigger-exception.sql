-- tries: have the observer's own failure hide a loss: a read-only transaction, a full sequence of names, a very long statement
-- exit: 1
-- expect: DBQ608 at 0002_this.sql
-- script: 0001_before.sql
create table orders (id bigint primary key, note text not null);
-- script: 0002_this.sql
do $$ begin execute '/*' || repeat('x', 3000000) || '*/ drop table orders'; end $$;
