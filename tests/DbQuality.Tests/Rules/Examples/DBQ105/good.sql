-- Prefixes, a lookup table, an exception; partitions have their own names.
-- standards:
--   database:
--     prefixes:
--       auth_: Authentication
--     lookup_tables: [countries]
--     naming:
--       - exceptions: [settings]
create table auth_users (id uuid primary key);
create table countries (id uuid primary key);
create table settings (id uuid primary key);
create table auth_events (at date not null) partition by range (at);
create table events_2026 partition of auth_events for values from ('2026-01-01') to ('2027-01-01');
create view totals as select 1 as one;
