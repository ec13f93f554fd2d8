-- An index that is not filled yet does no work. (The example marks it by hand.)
-- standards:
--   database:
--     run_as: superuser
create table users (id uuid primary key, name text not null);
create index users_name_idx on users (name);
create index users_name_idx1 on users (name);
update pg_index set indisready = false where indexrelid = 'users_name_idx'::regclass;
