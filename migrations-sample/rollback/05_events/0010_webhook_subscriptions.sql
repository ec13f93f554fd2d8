drop table webhook_subscriptions;
