-- A foreign table, a key that the parent has, a bigint that refers to one.
-- standards:
--   database:
--     run_as: superuser
create foreign data wrapper elsewhere;
create server other foreign data wrapper elsewhere;
create table users (id bigint primary key);
create table guests (note text, primary key (id)) inherits (users);
create table visits (id uuid primary key, user_id bigint references users);
create table codes (code text primary key);
create table lines (code text references codes);
