-- Everything that is made from now on.
-- standards:
--   database:
--     roles: [web_anon]
--   rules:
--     default-privileges: { roles: [web_anon] }
-- expect: role public.dbquality_owner, line 1
--   What the role of the migrations makes in schema public is granted to every role unseen: all new tables.
--   Grant one by one, and revoke this: alter default privileges in schema public revoke all on tables from public;
-- expect: role dbquality_owner, line 2
--   What the role of the migrations makes is granted to web_anon unseen: all new functions.
--   Grant one by one, and revoke this: alter default privileges revoke all on functions from web_anon;
alter default privileges in schema public grant select on tables to public;
alter default privileges grant execute on functions to web_anon;
