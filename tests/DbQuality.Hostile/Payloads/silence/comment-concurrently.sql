-- tries: build a blocking index with the word in a comment
-- exit: 1
-- expect: DBQ601 at 0002_this.sql:1
-- script: 0001_before.sql
create table orders (id bigint primary key, note text not null);
-- script: 0002_this.sql
create index /* concurrently */ orders_note on orders (note); -- concurrently
