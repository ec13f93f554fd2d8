-- Names that PostgreSQL made up, however long the table's, and numbered.
-- standards:
--   rules:
--     constraint-name: { named: true }
-- expect: constraint public.orders.orders_pkey
--   Primary key orders_pkey of public.orders has the name that PostgreSQL made up, so errors and migrations that name it do not say what it is.
--   Rename it to say what it holds.
-- expect: constraint public.orders.orders_check
-- expect: constraint public.orders.orders_check1
-- expect: constraint public.orders.orders_a_check
-- expect: constraint public.subscription_renewal_reminders_notification_deliver.subscription_renewal_reminder_parent_subscription_renewal__fkey
create table orders (id uuid primary key, a int check (a > 0), b int, check (a < b), check (a <> b));
create table subscription_renewal_reminders_notification_deliver (
  id uuid constraint only_one primary key,
  parent_subscription_renewal_reminder_id uuid references subscription_renewal_reminders_notification_deliver
);
