-- Handy, and on no list.
-- standards:
--   rules:
--     extension-not-allowed: { allowed: [pg_trgm] }
-- expect: extension hstore
--   Extension hstore is not among those that the standards allow, so a server of the team's may lack it. Do without it, or have it allowed.
create extension hstore;
create extension pg_trgm;
