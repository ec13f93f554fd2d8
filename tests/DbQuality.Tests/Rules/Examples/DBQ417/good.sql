-- For a role that is not listed; what PUBLIC has anyway; taken back.
-- standards:
--   database:
--     roles: [reader]
alter default privileges in schema public grant select on tables to reader;
alter default privileges grant usage on types to public;
alter default privileges in schema public grant usage on sequences to public;
alter default privileges in schema public revoke usage on sequences from public;
alter default privileges revoke execute on functions from public;
