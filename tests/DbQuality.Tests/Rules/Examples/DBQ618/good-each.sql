-- Each statement commits by itself.
-- script: 0001_before.sql
create type state as enum ('new', 'done');
create table orders (id bigint primary key, state state);
-- script: 0002_each.sql
alter type state add value 'ended';
update orders set state = 'ended' where id = 1;
