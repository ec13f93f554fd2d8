-- The application makes no objects of its own, least of all where functions look for ours.
-- breaks: grant create on schema public to public
-- breaks: grant create on schema public to app_user
set local role app_user;
select pg_temp.is_refused('create table intruders (id integer)', '42501', 'a table of the application''s own');
