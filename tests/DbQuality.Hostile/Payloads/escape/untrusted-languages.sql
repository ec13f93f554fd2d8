-- tries: make an extension of a language that may do anything
-- ways: check, check on superuser
-- exit: 1
-- expect: DBQ701 at 0001_payload.sql:1
create extension plpython3u;
