-- What needs somebody now: tasks that run too long or mostly fail, events that wait or were given up, open critical issues, failed checks.
-- breaks: select pg_temp.change_view('critical_alerts', 'COALESCE(definition.time_limit, ', 'COALESCE(null::interval, ')
-- breaks: select pg_temp.change_view('critical_alerts', '''1 day''', '''10 days''')
-- breaks: select pg_temp.change_view('critical_alerts', '>= (10)::numeric', '>= (100)::numeric')
-- breaks: select pg_temp.change_view('critical_alerts', '''01:00:00''', '''10:00:00''')
-- breaks: select pg_temp.change_view('critical_alerts', 'issue.severity = ''critical''', 'issue.severity = ''info''')
-- breaks: select pg_temp.change_view('critical_alerts', 'data_integrity_checks.status = ''fail''', 'data_integrity_checks.status = ''never''')
-- Those of the fixtures have waited for long.
delete from event_keys;

create function pg_temp.alerts() returns text
language sql
as $$
    select string_agg(format('%s %s: %s', severity, category, message), ', ' order by category, message)
    from critical_alerts
    where category <> 'resource' and message not like 'rows_in_default_partitions%';
$$;
select pg_temp.is_equal(pg_temp.alerts(), 'critical analytics: a/harbour: 1 critical issues are open.', 'on the fixtures');

update issues set status = 'resolved', resolved_at = now();
update task_definitions set time_limit = '1 hour' where id = pg_temp.key('a20');
insert into tasks (organization_id, task_definition_id, title, status, started_at, finished_at)
select pg_temp.key('a0'), case when number < 3 then pg_temp.key('a20') end, 'x',
       (case when number in (1, 3) then 'running' when number < 9 then 'succeeded' else 'failed' end)::run_status,
       now() - case when number = 3 then interval '25 hours' else interval '2 hours' end,
       case when number not in (1, 3) then now() end
from generate_series(1, 20) as number;
insert into event_keys (id, organization_id, source, external_id, received_at) values
    (pg_temp.key('a91'), pg_temp.key('a0'), 'slack', 'alert-1', now() - interval '2 hours');
insert into events (id, organization_id, event_type_id, payload, occurred_at, received_at)
select pg_temp.key('a91'), pg_temp.key('a0'), id, '{}', now(), now() - interval '2 hours'
from event_types
where source = 'slack' and name = 'message';
update context_data set expires_at = now() - interval '2 days' where id = pg_temp.key('a64');
select refresh_daily_activity_statistics();
select pg_temp.is_true(pg_temp.alerts() like
    '%critical events: % events have waited for more than an hour.%error integrity: expired_context_kept (1).%'
    'error tasks: 2 tasks run longer than they may.%error tasks: without definition: 12 of 17 tasks failed in the last 30 days.',
    'after the damage, not: ' || pg_temp.alerts());
