-- Every check passes on sound data, and each finds what it is there for.
-- breaks: select pg_temp.change_view('data_integrity_checks', 'NOT pg_constraint.convalidated', 'false')
-- breaks: select pg_temp.change_view('data_integrity_checks', '''D''::"char"', '''X''::"char"')
-- breaks: select pg_temp.change_view('data_integrity_checks', 'NOT pg_class.relrowsecurity', 'false')
-- breaks: select pg_temp.change_view('data_integrity_checks', '<> (1)::numeric', '< 0')
-- breaks: select pg_temp.change_view('data_integrity_checks', 'NOT bool_or(prompt_templates.is_current)', 'false')
-- breaks: select pg_temp.change_view('data_integrity_checks', 'file.analysis_run_id = run.id', 'true')
-- breaks: select pg_temp.change_view('data_integrity_checks', 'context_data.expires_at < ', 'context_data.expires_at > ')
-- breaks: select pg_temp.change_view('data_integrity_checks', 'checks.issue_count = 0', 'true')
-- breaks: select pg_temp.change_view('data_integrity_checks', '(key.received_at >= (now() - ''7 days''::interval))', 'false')
-- breaks: select pg_temp.change_view('data_integrity_checks', 'task.deleted_at IS NULL', 'false')
-- breaks: select pg_temp.change_view('data_integrity_checks', 'workflow.deleted_at IS NULL', 'false')
-- breaks: select pg_temp.change_view('data_integrity_checks', 'goal.deleted_at IS NULL', 'false')
-- breaks: select pg_temp.change_view('data_integrity_checks', 'source.deleted_at IS NULL', 'false')
-- breaks: select pg_temp.change_view('data_integrity_checks', 'subscription.deleted_at IS NULL', 'false')
-- breaks: alter table metrics disable row level security
create function pg_temp.failed() returns text
language sql
as $$
    select string_agg(format('%s %s', check_name, issue_count), ', ' order by check_name)
    from data_integrity_checks
    where status = 'fail' and check_name <> 'rows_in_default_partitions';
$$;
select pg_temp.is_equal(pg_temp.failed(), null, 'failed on sound data');
select pg_temp.is_equal((select count(*) from data_integrity_checks where status = 'pass' or issue_count > 0), 10, 'checks');

-- Six that live on: a key without its event, a task, a workflow and a goal of a deleted project, a source of a deleted repository, a subscription of a deleted user.
insert into event_keys (organization_id, source, external_id) values (pg_temp.key('a0'), 'slack', 'orphan');
update tasks set project_id = pg_temp.key('a2') where id = pg_temp.key('a21');
update workflows set project_id = pg_temp.key('a2') where id = pg_temp.key('a30');
update projects set deleted_at = now() where id = pg_temp.key('a2');
update repositories set deleted_at = now() where id = pg_temp.key('a3');
update event_subscriptions set is_active = true where id = pg_temp.key('a50');
update users set deleted_at = now() where id = pg_temp.key('a1');

alter table project_members disable row level security;
alter table projects disable trigger projects_set_updated_at;
alter table users add constraint users_never check (false) not valid;
update prompt_templates set is_current = false where id = pg_temp.key('a60');
insert into prompt_variations (organization_id, prompt_template_id, name, body, weight) values
    (pg_temp.key('a0'), pg_temp.key('a60'), 'Too much', 'x', 0.1);
insert into analysis_runs (organization_id, repository_id, branch_name, commit_sha, status, finished_at) values
    (pg_temp.key('a0'), pg_temp.key('a3'), 'main', repeat('0', 40), 'succeeded', now());
update context_data set expires_at = now() - interval '2 days' where id = pg_temp.key('a64');
select pg_temp.is_equal(
    pg_temp.failed(),
    'constraints_not_validated 1, expired_context_kept 1, orphaned_records 6, runs_without_files 1, tables_without_row_level_security 1, '
    'templates_without_current_version 1, triggers_disabled 1, variation_weights 1', 'failed on damaged data');
