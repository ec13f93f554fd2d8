-- Where only the length of a prefix is stated.
-- standards:
--   database:
--     prefix_length: 3-7
-- expect: table public.management_reports
--   Table public.management_reports begins with no prefix of 3 to 7 letters, so nothing says which domain it belongs to. Give its name the prefix of its domain.
-- expect: table public.users
--   Table public.users begins with no prefix of 3 to 7 letters, so nothing says which domain it belongs to. Give its name the prefix of its domain.
create table users (id uuid primary key);
create table management_reports (id uuid primary key);
create table auth_sessions (id uuid primary key);
