-- A short limit; what DBQ603 tells of; a weaker lock.
-- script: 0001_before.sql
create table orders (id bigint primary key, note text);
create table lines (id bigint primary key, note text);
create table parts (id bigint primary key);
-- script: 0002_this.sql
set lock_timeout = '2s';
create index on orders (note);
reset lock_timeout;
alter table lines add column other text;
create index concurrently on lines (note);
analyze parts;
