-- In a script of its own.
-- standards:
--   migrations:
--     transaction: script
-- script: 0001_before.sql
create type state as enum ('new', 'done');
create table orders (id bigint primary key, state state);
-- script: 0002_label.sql
alter type state add value 'paused';
-- script: 0003_use.sql
update orders set state = 'paused' where id = 1;
