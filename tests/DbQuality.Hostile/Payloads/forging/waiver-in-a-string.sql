-- tries: waive a rule by a comment that is none: in strings, dollar quotes, names and nested comments
-- exit: 1
-- expect: DBQ202 at 0001_payload.sql:2
-- expect: DBQ202 at 0001_payload.sql:5
-- expect: DBQ202 at 0001_payload.sql:8
-- script: 0001_payload.sql
select '-- dbquality:ignore DBQ202 a string';
create table a (body text not null); select $$
-- dbquality:ignore DBQ202 dollar quotes
$$;
create table b (body text not null); select E'\'
-- dbquality:ignore DBQ202 a string with an escape
';
create table c (body text not null);
