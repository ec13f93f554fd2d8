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
-- left: DBQ504 materialized view public.totals
--   Its stored rows may be more than its tables still give: decide whether they may go, and drop it by hand.
-- left: DBQ230 constraint public.subscription_renewal_reminders.subscription_renewal_reminders_pkey
-- left: DBQ230 constraint public.events.events_pkey
create materialized view totals as select 1 as n;
create index one on totals (n);
create table events (at date not null) partition by range (at);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
create index idx_events_at on events (at);
create index mine on events_2026 (at);
create table subscription_renewal_reminders (notification_delivery_attempted_at timestamptz);
create index x on subscription_renewal_reminders (notification_delivery_attempted_at);
-- rest:
comment on materialized view public.totals is 'Made up for the example.';
comment on table public.events is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity primary key, title text not null);
alter table public.events add column origin_id bigint not null references public.origins;
create index on public.events (origin_id);
comment on table public.subscription_renewal_reminders is 'Made up for the example.';
alter table public.subscription_renewal_reminders add column id bigint generated always as identity primary key;
alter table public.subscription_renewal_reminders add column origin_id bigint not null references public.origins;
create index on public.subscription_renewal_reminders (origin_id);
alter table public.subscription_renewal_reminders alter column notification_delivery_attempted_at set not null;
comment on table public.origins is 'Made up for the example.';
alter table public.events add column id uuid not null default gen_random_uuid();
alter table public.events add primary key (id, at);
