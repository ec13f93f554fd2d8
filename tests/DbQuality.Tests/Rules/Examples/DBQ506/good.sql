-- A column, an array, a domain over it, a composite with it, an argument, a result, a cast in a body or a view, a table of the type.
-- standards:
--   rules:
--     orphan-type: { except: [api_result] }
create type in_column as enum ('a');
create type in_array as enum ('a');
create domain inner_one as int;
create domain outer_one as inner_one;
create type attribute as enum ('a');
create type whole as (a attribute);
create type argument as enum ('a');
create type result as (a int);
create type in_body as enum ('a');
create type in_view as enum ('a');
create type row_type as (a int);
create type span as range (subtype = numeric);
create type api_result as (a int);
create table orders (id uuid primary key, a in_column, b in_array[], c outer_one, d whole, e span);
create function f(x argument) returns setof result language sql as $$ select 1 from (select 'a'::in_body) x $$;
create view v as select 'a'::in_view as a;
create table of_type of row_type;
create extension hstore;
