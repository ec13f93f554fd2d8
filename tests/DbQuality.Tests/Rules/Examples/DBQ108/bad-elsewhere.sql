-- Materialized views, partitions' own indexes, and names that the server would cut.
-- standards:
--   database:
--     naming:
--       indexes: "idx_{table}_{columns}"
-- expect: index public.totals.one
-- expect: index public.events_2026.mine
--   Index public.mine is not named idx_{table}_{columns}, so plans and messages that name it do not say what it is of.
--   Rename it: alter index public.mine rename to idx_events_2026_at;
-- expect: index public.subscription_renewal_reminders.x
--   Index public.x is not named idx_{table}_{columns}, so plans and messages that name it do not say what it is of.
--   Rename it: alter index public.x rename to idx_subscription_renewal_reminders_notification_delivery_attemp;
create materialized view totals as select 1 as n;
create index one on totals (n);
create table events (at date not null) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
create index idx_events_at on events (at);
create index mine on events_2026 (at);
create table subscription_renewal_reminders (notification_delivery_attempted_at timestamptz);
create index x on subscription_renewal_reminders (notification_delivery_attempted_at);
