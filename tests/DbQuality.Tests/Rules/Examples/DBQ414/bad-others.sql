-- Views, materialized views, single columns, sequences and partitions, which have rights of their own.
-- expect: view public.Order ids
-- expect: materialized view public.order_count
--   Materialized view public.order_count is granted to PUBLIC: to every role there is, and every one to come.
--   Grant it to the roles that are meant, and revoke it from PUBLIC: revoke all on public.order_count from public;
-- expect: column public.users.Name
--   Column public.users."Name" is granted to PUBLIC: to every role there is, and every one to come.
--   Grant it to the roles that are meant, and revoke it from PUBLIC: revoke all ("Name") on public.users from public;
-- expect: sequence public.order_numbers
--   Sequence public.order_numbers is granted to PUBLIC: to every role there is, and every one to come.
--   Grant it to the roles that are meant, and revoke it from PUBLIC: revoke all on sequence public.order_numbers from public;
-- expect: table public.events_2026
create table orders (id uuid primary key);
create view "Order ids" as select id from orders;
grant select on "Order ids" to public;
create materialized view order_count as select count(*) from orders;
grant select on order_count to public;
create table users (id uuid primary key, "Name" text);
grant select ("Name"), update ("Name") on users to public;
create sequence order_numbers;
grant usage on sequence order_numbers to public;
create table events (at date not null) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
grant select on events_2026 to public;
