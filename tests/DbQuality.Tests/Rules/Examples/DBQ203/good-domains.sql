-- A domain counts as what it is made of, through other domains too, or by its own name, with its schema or without.
-- standards:
--   database:
--     primary_key: { types: [uuid, "ids.order_key", code] }
create schema ids;
create domain ids.key as uuid;
create domain ids.inner_key as ids.key;
create domain ids.order_key as bigint;
create domain code as varchar(10);
create table users (id ids.key primary key);
create table teams (id ids.inner_key primary key);
create table orders (id ids.order_key primary key);
create table countries (code code primary key);
