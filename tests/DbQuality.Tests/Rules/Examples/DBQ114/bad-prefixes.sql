-- Led by none of its tables' prefixes.
-- standards:
--   database:
--     prefixes:
--       auth_: Authentication
--       learn_: Learning platform
-- expect: view public.active_users
--   View public.active_users does not begin with auth_, the prefix of what it reads, so nothing says which domain it belongs to.
--   Rename it: alter view public.active_users rename to auth_active_users;
-- expect: view public.progress
--   View public.progress does not begin with auth_ or learn_, the prefix of what it reads, so nothing says which domain it belongs to.
--   No better name is known, or it is taken: choose one.
-- left: DBQ114 view public.progresses
--   No better name is known, or it is taken: choose one.
create table auth_users (id uuid primary key);
create table learn_courses (id uuid primary key);
create view active_users as select id from auth_users;
create view progress as select u.id from auth_users u cross join learn_courses;
-- rest:
comment on table public.auth_users is 'Made up for the example.';
alter table public.auth_users add column title text not null;
comment on table public.learn_courses is 'Made up for the example.';
alter table public.learn_courses add column title text not null;
comment on view public.active_users is 'Made up for the example.';
comment on view public.progress is 'Made up for the example.';
