-- One call does all that is due; nobody but the owner may make it.
-- breaks: select pg_temp.change('perform_maintenance(integer)', 'cleanup_expired_context_data(batch_limit)', '0')
-- breaks: select pg_temp.change('perform_maintenance(integer)', 'cleanup_old_events(batch_limit)', '0')
-- breaks: select pg_temp.change('perform_maintenance(integer)', '''events'', ', '')
-- breaks: select pg_temp.change('perform_maintenance(integer)', 'perform refresh_daily_activity_statistics();', '')
-- breaks: select pg_temp.change('perform_maintenance(integer)', 'at time zone ''UTC'')::date - 1', 'at time zone ''UTC'')::date - 3')
-- breaks: grant execute on function perform_maintenance(integer) to app_user
delete from event_keys;
update context_data set expires_at = now() - interval '1 hour' where id = pg_temp.key('a64');
insert into event_keys (id, organization_id, source, external_id, received_at) values
    (pg_temp.key('a91'), pg_temp.key('a0'), 'slack', 'old', now() - interval '1 year');
insert into events (id, organization_id, event_type_id, payload, status, occurred_at, received_at, processed_at)
select pg_temp.key('a91'), pg_temp.key('a0'), id, '{}', 'processed', now(), now() - interval '1 year', now()
from event_types
where source = 'slack' and name = 'message';
insert into metrics (organization_id, repository_id, name, numeric_value, recorded_at) values
    (pg_temp.key('a0'), pg_temp.key('a3'), 'yesterday', 1, now() - interval '1 day');
insert into tasks (organization_id, title, status, started_at, finished_at) values (pg_temp.key('a0'), 'x', 'succeeded', now(), now());
set constraints all immediate;
create temp table done as select * from perform_maintenance();
select pg_temp.is_equal(
    (select string_agg(format('%s: %s', step_name, affected_count), ', ') from done where step_name !~ '^(partitions|days)'),
    'expired context deleted: 1, old events deleted: 1, trends of yesterday recorded: 1', 'what it did');
select pg_temp.is_equal(
    (select string_agg(category, ', ') from maintenance_recommendations where category in ('partition', 'cleanup', 'refresh')), null, 'what is due after it');
select pg_temp.is_true(not has_function_privilege('app_user', 'perform_maintenance(integer)', 'execute'), 'the application does not call it');
