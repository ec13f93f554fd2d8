-- Exactly 63 bytes, as written; names that the server makes of others fit by themselves.
create table customer_subscription_renewal_reminder_notification_delivery_at (id uuid primary key, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa text, bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb text, unique (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb));
create index on customer_subscription_renewal_reminder_notification_delivery_at (bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa);
create table üüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüx (id uuid primary key);
