-- tries: hide functions, types and views from the rules by making them members of an extension
-- ways: check
-- versions: thorough
-- exit: 1
-- expect: DBQ202 at 0001_payload.sql:3
create extension citext;
create schema hidden;
create table hidden.notes (body text not null);
alter extension citext add schema hidden;
alter extension citext add table hidden.notes;
