-- Plurals that no rule of thumb makes, uncounted words, numbered and partitioned tables.
create table people (id uuid primary key);
create table order_statuses (id uuid primary key);
create table user_data (id uuid primary key);
create table news (id uuid primary key);
create table orders_2024 (id uuid primary key);
create view categories as select 1 as one;
create table events (at timestamptz not null) partition by range (at);
create table events_2026_first_half partition of events for values from ('2026-01-01') to ('2026-07-01');
