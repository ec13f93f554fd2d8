-- Each component is healthy, degraded or down, by what happened lately.
-- breaks: select pg_temp.change_view('system_health', '''01:00:00''', '''10:00:00''')
-- breaks: select pg_temp.change_view('system_health', 'components.problem_count = 0', 'true')
-- breaks: select pg_temp.change_view('system_health', 'WHEN components.is_down', 'WHEN false')
-- breaks: select pg_temp.change_view('system_health', '''1 day''', '''0 days''')
create function pg_temp.health() returns text
language sql
as $$
    select string_agg(format('%s %s', component_name, status), ', ' order by component_name)
    from system_health
    where component_name in ('analytics', 'events', 'prompts', 'tasks');
$$;
select pg_temp.is_equal((select count(*) from system_health), 6, 'components');

-- Another organization each: what the fixtures did stays out.
delete from prompt_feedback;
update prompt_executions set created_at = now() - interval '2 days';
insert into tasks (organization_id, task_definition_id, title, status, started_at, finished_at)
select pg_temp.key('a0'), null, 'x', 'succeeded', now(), now() from generate_series(1, 10);
update events set processed_at = now(), status = 'processed' where status <> 'processed';
select refresh_daily_activity_statistics();
select pg_temp.is_equal(pg_temp.health(), 'analytics healthy, events healthy, prompts healthy, tasks healthy', 'before');

insert into tasks (organization_id, task_definition_id, title, status, started_at, finished_at)
select pg_temp.key('a0'), pg_temp.key('a20'), 'x', 'failed', now(), now() from generate_series(1, 10);
insert into analysis_runs (organization_id, repository_id, branch_name, commit_sha, status, finished_at) values
    (pg_temp.key('a0'), pg_temp.key('a3'), 'main', repeat('0', 40), 'failed', now());
insert into event_keys (id, organization_id, source, external_id, received_at) values
    (pg_temp.key('a91'), pg_temp.key('a0'), 'slack', 'health-1', now() - interval '2 hours');
insert into events (id, organization_id, event_type_id, payload, occurred_at, received_at)
select pg_temp.key('a91'), pg_temp.key('a0'), id, '{}', now(), now() - interval '2 hours'
from event_types
where source = 'slack' and name = 'message';
update prompt_executions set status = 'failed', created_at = now() - interval '1 hour' where prompt_template_id = pg_temp.key('a60');
select refresh_daily_activity_statistics();
select pg_temp.is_equal(pg_temp.health(), 'analytics down, events degraded, prompts down, tasks degraded', 'after');
