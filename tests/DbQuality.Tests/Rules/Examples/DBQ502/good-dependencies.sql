-- Whatever else of the database can name a function: row filters of publications, rules, casts, statistics, range types, operator classes, partition keys, event triggers.
-- postgres: 15
-- standards:
--   database:
--     run_as: superuser
create function in_filter(n int) returns boolean language sql immutable as 'select n > 0';
create function in_rule() returns int language sql as 'select 1';
create function in_cast(n point) returns int language sql immutable as 'select 1';
create function in_statistics(n int) returns int language sql immutable as 'select n';
create function in_range(a int, b int) returns float8 language sql immutable as 'select (a - b)::float8';
create function in_class(a int, b int) returns int language sql immutable as 'select a - b';
create function in_key(n int) returns int language sql immutable as 'select n';
create function in_transition(a int, b int) returns int language sql immutable as 'select a';
create function in_materialized() returns int language sql as 'select 1';
create function in_domain_default() returns int language sql as 'select 1';
create function in_exclusion(n int) returns int language sql immutable as 'select n';
create function in_event() returns void language sql as 'select';
create function on_ddl() returns event_trigger language plpgsql as $$ begin perform in_event(); end $$;
create function in_sub_select() returns int language sql stable as 'select 1';
create function in_atomic() returns int language sql as 'select 1';
create procedure called() language sql as 'select 1';
create function in_default_of_argument() returns int language sql as 'select 1';
create table orders (id int primary key, n int);
create publication changes for table orders where (n > 0);
create rule logged as on delete to orders do also select in_rule();
create cast (point as int) with function in_cast(point);
create statistics spread on (in_statistics(n)), id from orders;
create type span as range (subtype = int, subtype_diff = in_range);
create operator class backwards for type int using btree as operator 1 >, operator 2 >=, operator 3 =, operator 4 <=, operator 5 <, function 1 in_class(int, int);
create table events (n int) partition by range (in_key(n));
create aggregate last_of(int) (sfunc = in_transition, stype = int);
create materialized view ones as select in_materialized() as n, last_of(1);
create domain numbered as int default in_domain_default();
create table spans (id int primary key, n int, d numbered, s span, exclude using btree (in_exclusion(n) with =));
create index on orders (n backwards);
create event trigger ddl on ddl_command_end execute function on_ddl();
create policy own on orders using (id = (select in_sub_select()));
create function outer_one(n int default in_default_of_argument()) returns int language sql begin atomic select in_atomic() + n; end;
create view outer_ones as select outer_one() as n, in_filter(1);
create procedure calls() language plpgsql as $$ begin call called(); call calls_again(); end $$;
create procedure calls_again() language plpgsql as $$ begin call calls(); end $$;
