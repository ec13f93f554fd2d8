-- What looks as if it needed a rewrite, and does not.
-- script: 0001_before.sql
create table orders (id bigint primary key, code varchar(10), total numeric(10, 2));
-- script: 0002_this.sql
alter table orders add column status text not null default 'new';
alter table orders add column placed_at timestamptz default now();
alter table orders alter column code type text;
alter table orders alter column total type numeric(12, 2);
create table customers (id integer primary key);
alter table customers alter column id type bigint;
