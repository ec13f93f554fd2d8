-- standards:
--   database:
--     schemas: [public]
--     roles: [web_anon]
--   rules:
--     default-privileges: { roles: [web_anon] }
-- expect: role public.dbquality_owner
--   What the role of the migrations makes in schema public is granted to web_anon unseen: all new sequences. Grant one by one, and revoke this: alter default privileges in schema public revoke all on sequences from web_anon;
-- expect: role dbquality_owner
--   What the role of the migrations makes is granted to web_anon unseen: all new types. Grant one by one, and revoke this: alter default privileges revoke all on types from web_anon;
create schema other;
alter default privileges in schema public grant usage on sequences to web_anon;
alter default privileges grant usage on types to web_anon;
alter default privileges in schema other grant select on tables to web_anon;
