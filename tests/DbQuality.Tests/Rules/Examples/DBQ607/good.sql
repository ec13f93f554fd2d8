-- A constant default, a nullable column, one that numbers itself, and a table of the script's own.
-- script: 0001_before.sql
create table orders (id bigint primary key);
-- script: 0002_this.sql
alter table orders add column note text not null default '';
alter table orders add column other text;
alter table orders add column number bigint generated always as identity;
create table tags (id bigint primary key);
alter table tags add column note text not null;
