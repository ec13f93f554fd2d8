-- What an extension owns is nobody's finding, also beside own objects of the same kinds; what the user adds is.
-- expect: DBQ411 function public.shop_citext_length(value public.citext), line 3
-- expect: DBQ418 extension citext, line 1
create extension citext;
create table shop_people (id bigint generated always as identity primary key, email citext not null unique, during tstzrange, exclude using gist (id with =, during with &&));
create function shop_citext_length(value citext) returns int language sql immutable as 'select length(value::text)';
create view shop_people_lengths as select shop_citext_length(email) as length from shop_people;
grant select on shop_people_lengths to shop_app;
