-- The notification is a row of the same transaction that processed the event: it is there if and only if the processing is. Whoever listens
-- (listen event_notifications) is woken at the commit and looks into the table; a message that nobody hears costs nothing, as the row
-- waits. The message is the row's key alone: a channel is open to every role of the database.
create function queue_event_notification() returns trigger
language plpgsql
set search_path = pg_catalog, public
as $$
declare
    notification_id uuid;
begin
    insert into event_notifications (organization_id, event_id, event_subscription_id, target_url)
    select new.organization_id, new.event_id, s.id, s.target_url
    from event_subscriptions s
    where s.organization_id = new.organization_id and s.id = new.event_subscription_id
    on conflict on constraint event_notifications_event_id_event_subscription_id_key do nothing
    returning id into notification_id;
    if found then
        perform pg_notify('event_notifications', notification_id::text);
    end if;
    return null;
end;
$$;

comment on function queue_event_notification() is 'Trigger function: puts an event that was handed to a subscription into the outbox, and wakes who listens.';

set lock_timeout = '5s';
create trigger event_processing_logs_queue_notification
    after insert on event_processing_logs
    for each row
    when (new.event_subscription_id is not null and new.is_success)
    execute function queue_event_notification();
reset lock_timeout;
