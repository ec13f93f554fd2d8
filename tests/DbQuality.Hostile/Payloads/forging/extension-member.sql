-- tries: hide a table from the rules by making it a member of an extension
-- ways: check, check by psql, check by dbup
-- versions: thorough
-- exit: 1
-- expect: DBQ202 at 0001_payload.sql:2
create extension citext;
create table hidden (body text not null);
alter extension citext add table hidden;
