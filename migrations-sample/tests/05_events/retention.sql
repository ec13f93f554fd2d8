-- Events that are done go when their type's time is over, with all that belongs to them; others stay.
-- breaks: select pg_temp.change('cleanup_old_events(integer)', 'e.received_at < now() - t.retention', 'true')
-- breaks: select pg_temp.change('cleanup_old_events(integer)', 'where e.status in (''processed'', ''dead_letter'')', '')
-- breaks: select pg_temp.change('cleanup_old_events(integer)', '''processed'', ''dead_letter''', '''processed''')
-- breaks: select pg_temp.change('cleanup_old_events(integer)', 'limit batch_limit', '')
-- breaks: select pg_temp.change('cleanup_old_events(integer)', 'now() - t.retention', 'now() - coalesce(t.retention, ''1 second'')')
-- breaks: grant delete on event_keys, events to app_user
delete from event_keys;
update event_types set retention = '30 days' where (source, name) = ('slack', 'message');
update event_types set retention = '90 days' where (source, name) = ('github', 'push');
update event_types set retention = null where (source, name) = ('github', 'security_advisory');

create temp table kept (label text, sender event_source, type_name text, status event_status, age interval, stays boolean);
insert into kept values
    ('slack-old', 'slack', 'message', 'processed', '31 days', false),
    ('slack-older', 'slack', 'message', 'processed', '300 days', false),
    ('slack-dead', 'slack', 'message', 'dead_letter', '31 days', false),
    ('slack-new', 'slack', 'message', 'processed', '29 days', true),
    ('slack-pending', 'slack', 'message', 'pending', '300 days', true),
    ('slack-failed', 'slack', 'message', 'failed', '300 days', true),
    ('push-newer', 'github', 'push', 'processed', '31 days', true),
    ('push-old', 'github', 'push', 'processed', '91 days', false),
    ('advisory', 'github', 'security_advisory', 'processed', '20 years', true);
insert into event_keys (organization_id, source, external_id, received_at)
select pg_temp.key('a0'), sender, label, now() - age from kept;
insert into events (id, organization_id, event_type_id, payload, status, occurred_at, received_at, processed_at)
select k.id, k.organization_id, t.id, '{}', kept.status, k.received_at, k.received_at, case when kept.status = 'processed' then now() end
from kept
join event_keys k on k.external_id = kept.label
join event_types t on t.source = kept.sender and t.name = kept.type_name;
insert into slack_events (organization_id, event_id, channel_name, sender_name, message)
select organization_id, id, 'c', 'u', 'old' from event_keys where external_id = 'slack-old';
insert into event_processing_logs (organization_id, event_id, attempt_number, is_success, started_at, finished_at)
select organization_id, id, 1, true, now(), now() from event_keys where external_id = 'slack-old';

set local role app_user;
select set_config('app.organization_id', pg_temp.key('a0')::text, true);
select pg_temp.is_refused('select cleanup_old_events()', '42501', 'the application that cleans up');
reset role;

select pg_temp.is_equal(cleanup_old_events(1), 1, 'deleted, one at a time');
select pg_temp.is_equal(cleanup_old_events(), 3, 'deleted, the rest');
select pg_temp.is_equal(
    (select string_agg(external_id, ' ' order by external_id) from event_keys),
    (select string_agg(label, ' ' order by label) from kept where stays), 'what stays');
select pg_temp.is_equal((select count(*) from events), (select count(*) from event_keys), 'events and keys');
select pg_temp.is_equal(
    (select count(*) from slack_events) + (select count(*) from event_processing_logs), 0, 'what belonged to a deleted event');
