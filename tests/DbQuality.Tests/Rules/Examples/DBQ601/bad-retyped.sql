-- An expression or a predicate mean another index, though the rows stay as they are; where all of the table is copied, the copy is told, and not each index.
-- expect: index public.users.users_lower_idx
--   The new type of column name has index users_lower_idx built again, while nobody can read or write public.users.
--   Add a column of the new type, fill it in batches, and switch to it in a later deployment: alter table public.users add column name_new text;
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
