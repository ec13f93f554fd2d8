drop function check_subscription_match(uuid, uuid);
