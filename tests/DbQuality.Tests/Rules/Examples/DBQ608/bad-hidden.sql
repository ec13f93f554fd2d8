-- In a DO block, through CASCADE, by a type that is dropped, and once for a parent and its partitions.
-- expect: table public.orders, 0002_this.sql line 1
-- expect: table public.order_lines, 0002_this.sql line 2
-- expect: table public.customers, 0002_this.sql line 2
-- expect: column public.visits.mood, 0002_this.sql line 3
-- expect: column public.events.note, 0002_this.sql line 4
-- expect: table public.events_2026, 0002_this.sql line 5
-- script: 0001_before.sql
create type mood as enum ('good');
create table orders (id bigint primary key);
create table customers (id bigint primary key);
create table order_lines (customer_id bigint references customers);
create table visits (id bigint primary key, mood mood);
create table events (id bigint, at date, note text) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
-- script: 0002_this.sql
do $$ begin execute 'drop table orders'; end $$;
truncate customers cascade;
drop type mood cascade;
alter table events drop column note;
drop table events_2026;
