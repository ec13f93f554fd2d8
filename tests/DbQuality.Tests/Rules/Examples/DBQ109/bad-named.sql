-- Names that PostgreSQL made up, however long the table's, and numbered.
-- standards:
--   rules:
--     constraint-name: { named: true }
-- expect: constraint public.orders.orders_pkey
--   Primary key orders_pkey of public.orders has the name that PostgreSQL made up, so errors and migrations that name it do not say what it is.
--   No better name is known, or it is taken: choose one.
-- expect: constraint public.orders.orders_check
-- expect: constraint public.orders.orders_check1
-- expect: constraint public.orders.orders_a_check
-- expect: constraint public.subscription_renewal_reminders_notification_deliver.subscription_renewal_reminder_parent_subscription_renewal__fkey
-- left: DBQ109 constraint public.orders.orders_a_check
--   No better name is known, or it is taken: choose one.
-- left: DBQ109 constraint public.orders.orders_check
--   No better name is known, or it is taken: choose one.
-- left: DBQ109 constraint public.orders.orders_check1
--   No better name is known, or it is taken: choose one.
-- left: DBQ109 constraint public.orders.orders_pkey
--   No better name is known, or it is taken: choose one.
-- left: DBQ109 constraint public.subscription_renewal_reminders_notification_delivers.subscription_renewal_reminder_parent_subscription_renewal__fkey
--   No better name is known, or it is taken: choose one.
-- left: DBQ234 constraint public.subscription_renewal_reminders_notification_delivers.subscription_renewal_reminder_parent_subscription_renewal__fkey
create table orders (id uuid primary key, a int check (a > 0), b int, check (a < b), check (a <> b));
create table subscription_renewal_reminders_notification_deliver (
  id uuid constraint only_one primary key,
  parent_subscription_renewal_reminder_id uuid references subscription_renewal_reminders_notification_deliver
);
-- rest:
comment on table public.orders is 'Made up for the example.';
create table if not exists public.origins (id bigint generated always as identity constraint known primary key, title text not null);
alter table public.orders add column origin_id bigint not null constraint came_from references public.origins;
create index on public.orders (origin_id);
comment on table public.subscription_renewal_reminders_notification_deliver is 'Made up for the example.';
alter table public.subscription_renewal_reminders_notification_deliver add column origin_id bigint not null constraint reminded_by references public.origins;
create index on public.subscription_renewal_reminders_notification_deliver (origin_id);
comment on table public.origins is 'Made up for the example.';
