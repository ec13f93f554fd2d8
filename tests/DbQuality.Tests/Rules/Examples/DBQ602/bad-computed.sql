-- A generated and an identity column are computed for every row; partitions are reported once, on their parent.
-- expect: table public.orders, 0002_this.sql line 1
-- expect: table public.events, 0002_this.sql line 2
-- script: 0001_before.sql
create table orders (id bigint primary key, net numeric);
create table events (id bigint not null, at date not null, primary key (id, at)) partition by range (at);
create table events_2025 partition of events for values from ('2025-01-01') to ('2026-01-01');
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
-- script: 0002_this.sql
alter table orders add column gross numeric generated always as (net * 1.2) stored;
alter table events alter column id type numeric;
