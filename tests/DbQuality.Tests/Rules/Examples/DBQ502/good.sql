-- Used by everything that can use a function, granted to the role that calls it, or listed.
-- standards:
--   database:
--     roles: [shop]
--   rules:
--     orphan-function: { except: ["api_*"] }
create function in_default() returns int language sql as 'select 1';
create function in_check(n int) returns boolean language sql immutable as 'select n > 0';
create function in_index(n int) returns int language sql immutable as 'select n';
create function in_predicate(n int) returns boolean language sql immutable as 'select n > 0';
create function in_policy() returns boolean language sql stable as 'select true';
create function in_view() returns int language sql as 'select 1';
create function in_generated(n int) returns int language sql immutable as 'select n';
create function in_domain(n int) returns boolean language sql immutable as 'select n > 0';
create function in_operator(a int, b int) returns boolean language sql immutable as 'select a > b';
create function in_body() returns int language sql as 'select 1';
create function in_string() returns int language sql as 'select 1';
create function in_when(n int) returns boolean language sql immutable as 'select n > 0';
create function bound() returns int language sql as 'select 1';
create function state(a int, b int) returns int language sql immutable as 'select a + b';
create domain positive as int check (in_domain(value));
create table orders (
  id int primary key default in_default(), n int check (in_check(n)), m int generated always as (in_generated(n)) stored, p positive
);
create index on orders (in_index(n));
create index on orders (n) where in_predicate(n);
create policy own on orders using (in_policy());
create view totals as select in_view() as n;
create operator ### (function = in_operator, leftarg = int, rightarg = int);
create function touch() returns trigger language plpgsql as $$
begin
  execute 'select in_string()';
  perform in_body();
  return new;
end
$$;
create trigger touch before update on orders for each row when (in_when(new.n)) execute function touch();
create aggregate total(int) (sfunc = state, stype = int);
create view sums as select total(n) as n from orders;
create function by_atomic() returns int begin atomic select bound(); end;
create view atomic_ones as select by_atomic() as n;
create function called_by_application() returns int language sql as 'select 1';
grant execute on function called_by_application() to shop;
create function api_orders() returns int language sql as 'select 1';
create extension hstore;
