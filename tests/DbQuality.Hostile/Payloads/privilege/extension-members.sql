-- tries: change the functions of a trusted extension, which belong to the administrator
-- ways: check, check on superuser
-- exit: 1
-- expect: DBQ701 at 0001_payload.sql:2
create extension citext;
create or replace function citext_eq(citext, citext) returns boolean language sql as 'select true';
