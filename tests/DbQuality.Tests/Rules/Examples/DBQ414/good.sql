-- Granted to a role, revoked again, by default, or meant for everybody.
-- standards:
--   database:
--     roles: [reader]
--   rules:
--     public-grant: { except: ["countries"] }
create table orders (id uuid primary key);
grant select on orders to reader;
grant select on orders to public;
revoke select on orders from public;
create table countries (id uuid primary key, name text);
grant select on countries to public;
grant select (name) on countries to public;
create function one() returns int language sql as 'select 1';
create type mood as enum ('good');
