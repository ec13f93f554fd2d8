-- What a subscription matched is in the outbox when its event is processed, and stays due until its target took it or the last attempt failed.
-- breaks: drop trigger event_processing_logs_queue_notification on event_processing_logs
-- breaks: select pg_temp.change('queue_event_notification()', 's.id = new.event_subscription_id', 'true')
-- breaks: select pg_temp.change('take_due_notifications(integer)', 'and n.next_attempt_at <= now()', '')
-- breaks: select pg_temp.change('take_due_notifications(integer)', 'attempt_count = n.attempt_count + 1,', '')
-- breaks: select pg_temp.change('take_due_notifications(integer)', 'limit batch_limit', '')
-- breaks: select pg_temp.change('complete_notification(uuid)', 'error_message = null', 'error_message = ''None.''')
-- breaks: select pg_temp.change('fail_notification(uuid, text)', 'attempt_count < attempt_limit', 'true')
-- breaks: alter table event_notifications drop constraint event_notifications_event_id_event_subscription_id_key cascade;
--     create or replace function queue_event_notification() returns trigger language plpgsql as 'begin return null; end'
-- breaks: alter table event_notifications drop constraint event_notifications_attempts_within_limit
-- breaks: alter table event_notifications drop constraint event_notifications_sent_at_when_sent
insert into event_subscriptions (id, organization_id, owner_id, name, target_url, source) values
    (pg_temp.key('a51'), pg_temp.key('a0'), pg_temp.key('a1'), 'Chat', 'https://a.example/chat', 'slack'),
    (pg_temp.key('a52'), pg_temp.key('a0'), pg_temp.key('a1'), 'Code', 'https://a.example/code', 'github'),
    (pg_temp.key('b51'), pg_temp.key('b0'), pg_temp.key('b1'), 'Chat', 'https://b.example/chat', 'slack');
create temp table sent as
select store_event(pg_temp.key('a0'), 'slack', 'message', 'told', '{"channel": "c", "user": "u", "text": "t"}') as event_id;
set local role app_user;
select set_config('app.organization_id', pg_temp.key('a0')::text, true);
select event_id from process_pending_events();
reset role;

create function pg_temp.outbox() returns text
language sql
as $$
    select string_agg(concat_ws(' ', target_url, status, attempt_count, case when status <> 'sent' then next_attempt_at - now() end, error_message), ', ')
    from event_notifications
    where event_id in (select event_id from pg_temp.sent);
$$;
create function pg_temp.take() returns text
language sql
as $$
    select coalesce(string_agg(format('%s %s %s', target_url, body ->> 'type', body #>> '{payload,text}'), ', '), 'nothing') from take_due_notifications(1);
$$;
select pg_temp.is_equal(pg_temp.outbox(), 'https://a.example/chat pending 0 00:00:00', 'after the processing');
select pg_temp.is_refused(pg_temp.changing('event_notifications', 'attempt_count = attempt_limit + 1'), '23514', 'an attempt beyond the last');
select pg_temp.is_refused(pg_temp.changing('event_notifications', $$status = 'sent', sent_at = null$$), '23514', 'sent at no time');
select pg_temp.is_refused(
    $$insert into event_notifications (organization_id, event_id, event_subscription_id, target_url)
      select organization_id, event_id, event_subscription_id, target_url from event_notifications where organization_id = pg_temp.key('a0')$$, '23505', 'one twice');

-- A second one that is due as well: a batch takes as many as it is told.
insert into event_notifications (organization_id, event_id, event_subscription_id, target_url, next_attempt_at)
select pg_temp.key('a0'), event_id, pg_temp.key('a52'), 'https://a.example/later', now() + interval '1 second' from sent;
update event_notifications set next_attempt_at = now() where target_url = 'https://a.example/later';
update event_notifications set next_attempt_at = now() - interval '1 second' where target_url = 'https://a.example/chat';
select pg_temp.is_equal(pg_temp.take(), 'https://a.example/chat message t', 'what a sender takes first');
select pg_temp.is_equal(pg_temp.take(), 'https://a.example/later message t', 'what a sender takes next');
select pg_temp.is_equal(pg_temp.take(), 'nothing', 'what a sender takes then');
delete from event_notifications where target_url = 'https://a.example/later';
select pg_temp.is_equal(pg_temp.outbox(), 'https://a.example/chat pending 1 00:01:00', 'while it is sent');
select fail_notification(id, '503') from event_notifications where target_url = 'https://a.example/chat';
select pg_temp.is_equal(pg_temp.outbox(), 'https://a.example/chat failed 1 00:01:00 503', 'after a target that did not answer');
update event_notifications set attempt_count = 7, next_attempt_at = now() where target_url = 'https://a.example/chat';
select pg_temp.is_equal(pg_temp.take(), 'https://a.example/chat message t', 'the last attempt');
select fail_notification(id, '503') from event_notifications where target_url = 'https://a.example/chat';
select pg_temp.is_equal((select status::text from event_notifications join sent using (event_id)), 'dead_letter', 'after the last attempt');
update event_notifications set status = 'pending' where target_url = 'https://a.example/chat';
select complete_notification(id) from event_notifications where target_url = 'https://a.example/chat';
select pg_temp.is_equal(pg_temp.outbox(), 'https://a.example/chat sent 8', 'after a target that took it');
