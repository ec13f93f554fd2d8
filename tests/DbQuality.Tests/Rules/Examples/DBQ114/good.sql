-- Led by a prefix of what it reads; without prefixed tables there is none to lead it.
-- standards:
--   database:
--     prefixes:
--       auth_: Authentication
--       learn_: Learning platform
create table auth_users (id uuid primary key);
create table learn_courses (id uuid primary key);
create view auth_active_users as select id from auth_users;
create view learn_progress as select u.id from auth_users u cross join learn_courses;
create view numbers as select 1 as one;
create view numbers_again as select one from numbers;
