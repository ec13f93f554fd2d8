-- Until PostgreSQL 14 everybody may make objects in the schema public, and so put a function of their own in the way of ours. From 15
-- on nobody but the owner may, and this changes nothing.
revoke create on schema public from public;
