-- Domains that are made of something else, also one of the same name in another schema.
-- standards:
--   database:
--     primary_key: { types: [uuid] }
-- expect: column public.orders.id
-- expect: column public.teams.id
-- expect: column public.users.id
create schema ids;
create domain a_key as uuid;
create domain ids.key as uuid;
create domain key as text;
create domain inner_key as key;
create table users (id key primary key);
create table teams (id inner_key primary key);
create table orders (id text primary key);
