-- Another type, an expression or a predicate mean another index.
-- expect: index public.users.users_code_idx
-- expect: index public.users.users_lower_idx
-- expect: index public.users.users_name_idx
-- script: 0001_users.sql
create table users (id uuid primary key, name varchar(30), code integer);
create index users_name_idx on users (name) where name is not null;
create index users_lower_idx on users (lower(name));
create index users_code_idx on users (code, name);
-- script: 0002_names.sql
alter table users alter column name type text;
-- script: 0003_codes.sql
alter table users alter column code type bigint;
