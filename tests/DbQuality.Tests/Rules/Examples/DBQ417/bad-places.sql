-- The place is the last statement that grants it, not one that takes back, of another role or schema; every kind of object.
-- standards:
--   database:
--     roles: ["Web Anon", reader]
--   rules:
--     default-privileges: { roles: ["Web Anon"] }
-- expect: role public.dbquality_owner, line 3
--   What the role of the migrations makes in schema public is granted to "Web Anon" unseen: all new tables. Grant one by one, and revoke this: alter default privileges in schema public revoke all on tables from "Web Anon";
-- expect: role dbquality_owner, line 7
--   What the role of the migrations makes is granted to every role unseen: all new schemas. Grant one by one, and revoke this: alter default privileges revoke all on schemas from public;
-- expect: role other.dbquality_owner, line 10
create schema other;
create table orders (id uuid primary key);
alter default privileges in schema public grant select, insert on tables to "Web Anon";
alter default privileges in schema public revoke insert on tables from "Web Anon";
alter default privileges in schema other grant select on tables to reader;
alter default privileges in schema public grant select on tables to reader;
alter default privileges grant usage on schemas to public;
grant select on orders to "Web Anon";
grant usage on schema public to public;
alter default privileges in schema other grant select on tables to "Web Anon";
