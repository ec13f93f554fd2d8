-- Names that read like the form that does not block, and a lock that was taken before.
-- expect: index public.orders.concurrently, 0002_this.sql line 1
-- expect: index public.orders.by_function, 0002_this.sql line 2
-- expect: index public.orders.concurrently_dropped, 0002_this.sql line 3
-- expect: materialized view public.totals, 0002_this.sql line 4
-- expect: table public.events, 0002_this.sql line 7
-- expect: table public.orders, 0002_this.sql line 11
-- script: 0001_before.sql
create function concurrently(bigint) returns bigint language sql immutable as 'select $1';
create table orders (id bigint primary key, note text);
create index concurrently_dropped on orders (note);
create materialized view totals as select count(*) as "with no data" from orders;
create table events (id bigint not null, at date not null) partition by range (at);
create table finalize partition of events for values from ('2025-01-01') to ('2026-01-01');
-- script: 0002_this.sql
create index "concurrently" on orders (note);
create index by_function on orders (concurrently(id));
drop index concurrently_dropped;
refresh materialized view totals;
begin;
lock table events, finalize in access exclusive mode;
alter table events detach partition finalize;
commit;
begin;
lock table orders in share mode;
reindex table orders;
commit;
