-- Each by itself.
-- script: 0001_before.sql
create table orders (id bigint primary key, note text);
-- script: 0002_this.sql
create index concurrently on orders (note);
vacuum orders;
