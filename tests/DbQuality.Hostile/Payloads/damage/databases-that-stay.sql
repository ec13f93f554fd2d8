-- tries: leave databases behind on a given server
-- ways: check on plain, check on owner, check on creator, check on superuser
-- versions: thorough
-- exit: any
-- script: 0001_payload.sql
create database left_behind;
