-- One owner, equally many of two, each schema for itself.
-- standards:
--   database:
--     run_as: superuser
--     roles: [billing_owner, somebody]
create table customers (id serial primary key);
alter table customers owner to billing_owner;
create schema two_halves;
create table two_halves.a (id int);
alter table two_halves.a owner to billing_owner;
create table two_halves.b (id int);
alter table two_halves.b owner to somebody;
create extension hstore;
