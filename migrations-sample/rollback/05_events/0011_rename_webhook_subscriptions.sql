-- One statement, as forward: there is no moment without a table of either name.
set lock_timeout = '5s';
do $$
begin
    drop view webhook_subscriptions;
    alter table event_subscriptions rename to webhook_subscriptions;
end;
$$;
reset lock_timeout;
