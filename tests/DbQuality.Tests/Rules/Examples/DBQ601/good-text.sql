-- A column that goes from varchar to text keeps its index as it is.
-- script: 0001_users.sql
create table users (id uuid primary key, name varchar(30), code varchar(9));
create index users_name_idx on users (name varchar_pattern_ops) include (code);
-- script: 0002_names.sql
alter table users alter column name type text, alter column code type varchar;
