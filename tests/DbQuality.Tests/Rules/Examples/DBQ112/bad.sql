-- The server cuts both, and says so in a notice only.
-- expect: table public.customer_subscription_renewal_reminder_notification_delivery_at
--   Table public.customer_subscription_renewal_reminder_notification_delivery_at is called customer_subscription_renewal_reminder_notification_delivery_attempts in the script,
--   of which the server kept 63 bytes: whoever looks for the full name does not find it. Give it a name of at most 63 bytes, in the script and wherever it is used.
-- expect: constraint public.orders.orders_customer_id_must_refer_to_a_customer_who_has_not_been_de
--   Constraint orders_customer_id_must_refer_to_a_customer_who_has_not_been_de of public.orders is called
--   orders_customer_id_must_refer_to_a_customer_who_has_not_been_deleted_yet in the script,
--   of which the server kept 63 bytes: whoever looks for the full name does not find it. Give it a name of at most 63 bytes, in the script and wherever it is used.
create table customer_subscription_renewal_reminder_notification_delivery_attempts (id uuid primary key);
create table orders (id uuid primary key, customer_id uuid, constraint orders_customer_id_must_refer_to_a_customer_who_has_not_been_deleted_yet check (customer_id is not null));
