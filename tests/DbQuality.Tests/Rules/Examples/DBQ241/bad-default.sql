-- The default partition is told first that it holds nothing of the new ones, so that nobody waits while it is read.
-- standards:
--   rules:
--     partition-gap: { days_ahead: 40 }
-- expect: table public.events
-- expect: table public.events
create table customers (id uuid primary key);
create table events (id uuid, customer_id uuid references customers, at timestamptz not null, primary key (id, at)) partition by range (at);
create index on events (customer_id) where customer_id is not null;
create table events_2026_w22 partition of events for values from ('2026-05-25') to ('2026-06-01');
create table events_2026_w24 partition of events for values from ('2026-06-08') to ('2026-06-15');
create table events_rest partition of events default;
-- rest:
comment on table public.customers is 'Made up for the example.';
alter table public.customers add column title text not null;
comment on table public.events is 'Made up for the example.';
