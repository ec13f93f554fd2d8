-- For each kind of rows, how many there are and how many are as they should be.
-- breaks: select pg_temp.change_view('data_quality_metrics', 'count(file_analysis.coverage_ratio)', 'count(*)')
-- breaks: select pg_temp.change_view('data_quality_metrics', '(users.last_seen_at >= ', '(users.last_seen_at <= ')
-- breaks: select pg_temp.change_view('data_quality_metrics', 'count(issues.assignee_id)', 'count(*)')
-- breaks: select pg_temp.change_view('data_quality_metrics', 'feedback.prompt_execution_id = execution.id', 'true')
-- breaks: select pg_temp.change_view('data_quality_metrics', 'tasks.status = ''failed''', 'tasks.status = ''pending''')
update users set last_seen_at = now() where id = pg_temp.key('a1');
update file_analysis set coverage_ratio = null where id = pg_temp.key('a41');
update issues set assignee_id = pg_temp.key('a1') where id = pg_temp.key('a45');
update prompt_executions set status = 'succeeded';
delete from prompt_feedback where organization_id = pg_temp.key('b0');
insert into tasks (organization_id, title, status, error_message) values
    (pg_temp.key('a0'), 'x', 'failed', 'Why.'), (pg_temp.key('a0'), 'x', 'failed', 'Why.'), (pg_temp.key('a0'), 'x', 'failed', null);
select pg_temp.is_equal(
    (select string_agg(format('%s %s %s/%s %s', entity_name, metric_name, good_count, total_count, quality_ratio), ', ' order by entity_name)
     from data_quality_metrics
     where entity_name not in ('events', 'repositories')),
    'file_analysis coverage measured 1/2 0.5000, issues open ones assigned 1/2 0.5000, projects described 2/2 1.0000, '
    'prompt_executions rated 1/3 0.3333, tasks failures explained 2/3 0.6667, users seen in the last 90 days 1/2 0.5000', 'quality');
