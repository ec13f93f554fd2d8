-- A sender takes a batch, commits, sends, and says what became of each by complete_notification() or fail_notification(). No transaction is
-- open while a target answers. A sender that dies says nothing: what it took is due again after the wait, so a target may get a
-- notification twice, and never none.
create function take_due_notifications(batch_limit integer default 100)
returns table (notification_id uuid, target_url text, body jsonb)
language sql
set search_path = pg_catalog, public
as $$
    with due as (
        select n.id
        from event_notifications n
        where n.status in ('pending', 'failed') and n.next_attempt_at <= now() and n.attempt_count < n.attempt_limit
        order by n.next_attempt_at
        limit batch_limit
        for update skip locked
    ),
    taken as (
        update event_notifications n
        set attempt_count = n.attempt_count + 1,
            next_attempt_at = now() + retry_delay(n.attempt_count + 1, interval '1 minute', interval '6 hours')
        from due
        where n.id = due.id
        returning n.id, n.organization_id, n.event_id, n.target_url
    )
    select taken.id, taken.target_url,
           jsonb_build_object('id', taken.id, 'source', t.source, 'type', t.name, 'occurred_at', e.occurred_at, 'payload', e.payload)
    from taken
    join event_keys k on k.organization_id = taken.organization_id and k.id = taken.event_id
    join events e on e.id = k.id and e.received_at = k.received_at
    join event_types t on t.id = e.event_type_id;
$$;

comment on function take_due_notifications(integer) is
    'The notifications that are due, oldest first, each with where to send what; safe for any number of senders at once.';

create function complete_notification(notification_id uuid) returns void
language sql
set search_path = pg_catalog, public
as $$
    update event_notifications
    set status = 'sent', sent_at = now(), error_message = null
    where id = notification_id and status <> 'sent';
$$;

comment on function complete_notification(uuid) is 'Notes that a target took a notification.';

create function fail_notification(notification_id uuid, message text) returns notification_status
language sql
set search_path = pg_catalog, public
as $$
    update event_notifications
    set status = (case when attempt_count < attempt_limit then 'failed' else 'dead_letter' end)::notification_status,
        error_message = message
    where id = notification_id and status in ('pending', 'failed')
    returning status;
$$;

comment on function fail_notification(uuid, text) is
    'Notes that a target did not take a notification: failed where it will be tried again, dead_letter where it will not.';
