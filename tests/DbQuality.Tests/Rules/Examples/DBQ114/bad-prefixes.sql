-- Led by none of its tables' prefixes, or by that of another than its main table.
-- standards:
--   database:
--     prefixes:
--       auth_: Authentication
--       learn_: Learning platform
--     lookup_tables: [countries]
-- expect: view public.active_users
--   View public.active_users does not begin with auth_, the prefix of its main table public.auth_users, so nothing says which domain it belongs to.
--   Rename it: alter view public.active_users rename to auth_active_users;
-- expect: view public.learn_learners
--   View public.learn_learners does not begin with auth_, the prefix of its main table public.auth_users, so nothing says which domain it belongs to.
--   Rename it: alter view public.learn_learners rename to auth_learn_learners;
-- expect: view public.places
--   View public.places does not begin with auth_ or learn_, the prefix of what it reads, so nothing says which domain it belongs to.
--   No better name is known, or it is taken: choose one.
create table auth_users (id uuid primary key);
create table learn_courses (id uuid primary key);
create table countries (code text primary key);
create view active_users as select id from auth_users;
create view learn_learners as select u.id from auth_users u cross join learn_courses;
create view places as select c.code, u.id from countries c cross join auth_users u cross join learn_courses;
-- rest:
comment on table public.auth_users is 'Made up for the example.';
alter table public.auth_users add column title text not null;
comment on table public.learn_courses is 'Made up for the example.';
alter table public.learn_courses add column title text not null;
comment on table public.countries is 'Made up for the example.';
alter table public.countries add column title text not null;
comment on view public.active_users is 'Made up for the example.';
comment on view public.learn_learners is 'Made up for the example.';
comment on view public.places is 'Made up for the example.';
