-- A right to use, a right for one role, a right that was taken back, and one with a grant option for a role.
-- standards:
--   database:
--     roles: [loader]
create schema shared;
grant usage on schema shared to public;
grant create on schema shared to loader with grant option;
create schema once_open;
grant create on schema once_open to public;
revoke create on schema once_open from public;
