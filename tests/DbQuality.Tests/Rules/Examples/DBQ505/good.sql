-- Serial, identity, a default in words, a body, a view, a grant, and one that is listed.
-- standards:
--   database:
--     roles: [shop]
--   rules:
--     orphan-sequence: { except: [legacy_numbers] }
create sequence shared;
create sequence named;
create sequence in_body;
create sequence in_view;
create sequence granted;
create sequence legacy_numbers;
create table orders (id serial primary key, a int generated always as identity, b bigint default nextval('shared'), c bigint default nextval('named'::text));
create function next_one() returns bigint language sql as $$ select nextval('public.in_body') $$;
create view last_one as select last_value from in_view;
grant usage on sequence granted to shop;
