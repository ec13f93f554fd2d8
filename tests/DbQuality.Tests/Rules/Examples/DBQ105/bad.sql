-- One of several domains, which nobody can guess.
-- standards:
--   database:
--     prefixes:
--       auth_: Authentication
--       learn_: Learning platform
-- expect: table public.courses
--   Table public.courses begins with none of auth_ and learn_, so nothing says which domain it belongs to. Give its name the prefix of its domain.
-- expect: table public.auth_
--   Table public.auth_ begins with none of auth_ and learn_, so nothing says which domain it belongs to. Give its name the prefix of its domain.
create table courses (id uuid primary key);
create table auth_users (id uuid primary key);
create table auth_ (id uuid primary key);
