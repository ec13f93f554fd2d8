-- tries: empty a table by dropping and making it again in one statement
-- exit: 1
-- expect: DBQ608 at 0002_this.sql:1
-- script: 0001_before.sql
create table orders (id bigint primary key, note text not null);
-- script: 0002_this.sql
do $$ begin drop table orders; create table orders (id bigint primary key, note text not null); end $$;
