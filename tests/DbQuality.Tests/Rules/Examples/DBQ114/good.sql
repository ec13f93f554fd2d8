-- Led by the prefix of its main table, through other queries and views; without prefixed tables there is none to lead it.
-- standards:
--   database:
--     prefixes:
--       auth_: Authentication
--       learn_: Learning platform
create table auth_users (id uuid primary key);
create table learn_courses (id uuid primary key);
create table countries (code text primary key);
create view auth_active_users as select id from auth_users;
create view learn_progress as select u.id from learn_courses cross join auth_users u;
create view learn_counts as select (select count(*) from auth_users) as users, extract(year from now()) as year, c.id is distinct from null as is_there from learn_courses c;
create view learn_joined as select c.id from (learn_courses c join auth_users u on u.id = c.id) join auth_users v on v.id = c.id;
create view learn_queried as
  with recursive users as (select id from auth_users), courses(id, depth) as (select id, 1 from learn_courses union all select id, depth + 1 from courses where depth < 3)
  select c.id from courses c join users u on u.id = c.id;
create view learn_derived as select d.id from (select id from learn_courses) d join auth_users u on u.id = d.id;
create view learn_progress_totals as select count(*) as total from learn_progress join auth_users on true;
create view auth_user_countries as select u.id from countries join auth_users u on true;
create view numbers as select 1 as one;
create view numbers_again as select one from numbers;
