-- Each project side by side, with what belongs to it, each tenant's for itself.
-- breaks: select pg_temp.change_view('project_overview', '(project.organization_id IN ( SELECT visible_organization_ids() AS visible_organization_ids))', 'true')
-- breaks: select pg_temp.change_view('project_overview', ' AND (project.deleted_at IS NULL)', '')
-- breaks: select pg_temp.change_view('project_overview', ' AND (repository.deleted_at IS NULL)', '')
-- breaks: select pg_temp.change_view('project_overview', 'avg(calculate_quality_score(repository.id))', '0')
-- breaks: select pg_temp.change_view('project_overview', '(project_goals.status <> ''abandoned''::goal_status)', 'true')
insert into projects (id, organization_id, owner_id, name, deleted_at) values
    (pg_temp.key('a7'), pg_temp.key('a0'), pg_temp.key('a1'), 'Cranes', null), (pg_temp.key('a8'), pg_temp.key('a0'), pg_temp.key('a1'), 'Gone', now());
insert into repositories (id, organization_id, provider, full_name, clone_url, deleted_at) values
    (pg_temp.key('a10'), pg_temp.key('a0'), 'github', 'a/gone', 'https://git.example/a/gone.git', now());
insert into project_repositories (organization_id, project_id, repository_id) values (pg_temp.key('a0'), pg_temp.key('a2'), pg_temp.key('a10'));
insert into project_goals (organization_id, project_id, title, status, achieved_at) values
    (pg_temp.key('a0'), pg_temp.key('a2'), 'Reached', 'achieved', now()), (pg_temp.key('a0'), pg_temp.key('a2'), 'Dropped', 'abandoned', null);
insert into tasks (organization_id, project_id, title, status) values
    (pg_temp.key('a0'), pg_temp.key('a2'), 'x', 'failed'), (pg_temp.key('a0'), pg_temp.key('a2'), 'x', 'succeeded'), (pg_temp.key('a0'), pg_temp.key('a2'), 'x', 'running');
set local app.organization_id = '00000000-0000-0000-0000-0000000000a0';
select pg_temp.is_equal(
    (select string_agg(format('%s %s tasks %s/%s/%s goals %s/%s issues %s score %s', name, repository_names, open_task_count, failed_task_count,
                              succeeded_task_count, achieved_goal_count, goal_count, open_issue_count, average_quality_score), ', ' order by name)
     from project_overview),
    'Cranes {} tasks 0/0/0 goals 0/0 issues 0 score , Harbour {harbour} tasks 1/1/1 goals 1/2 issues 1 score 54.17', 'projects of a');
