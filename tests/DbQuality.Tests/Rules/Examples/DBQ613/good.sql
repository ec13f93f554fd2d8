-- Rows of what the script makes, and rows alone.
-- script: 0001_before.sql
create table orders (id bigint primary key, note text);
create table states (name text primary key);
insert into states values ('new');
-- script: 0002_rows.sql
update orders set note = '' where note is null;
insert into states values ('done');
-- script: 0003_schema.sql
alter table orders add column other text;
create table tags (id bigint primary key);
insert into tags values (1);
