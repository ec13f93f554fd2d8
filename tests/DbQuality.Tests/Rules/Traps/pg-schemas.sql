-- A user's schema may begin with pg, though not with pg_: it is checked like any other.
-- expect: DBQ104 column pgapp.shop_lines.note, line 3
-- expect: DBQ202 table pgapp.shop_notes, line 2
-- expect: DBQ206 column pgapp.shop_lines.note, line 3
-- expect: DBQ225 table pgapp.shop_notes, line 2
-- expect: DBQ315 table pgapp.shop_notes, line 2
-- expect: DBQ409 function pgapp.shop_secret(), line 4
-- expect: DBQ410 function pgapp.shop_secret(), line 4
-- expect: DBQ502 function pgapp.shop_secret(), line 4
-- expect: DBQ504 view pgapp.shop_bodies, line 5
create schema pgapp;
create table pgapp.shop_notes (body text);
create table pgapp.shop_lines (id bigint generated always as identity primary key, note timestamp);
create function pgapp.shop_secret() returns int security definer language sql as 'select 1';
create view pgapp.shop_bodies as select body from pgapp.shop_notes;
