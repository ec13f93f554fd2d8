-- One row for each of the tenant's own repositories, with the numbers of its newest run that succeeded: also for a reader whom row
-- level security does not hold, as the view's owner is on PostgreSQL 14.
-- breaks: select pg_temp.change_view('repository_quality_overview', 'WHERE ((repositories.organization_id IN ( SELECT visible_organization_ids() AS visible_organization_ids)) AND (repositories.deleted_at IS NULL))', 'WHERE repositories.deleted_at IS NULL')
-- breaks: select pg_temp.change_view('repository_quality_overview', ' AND (repositories.deleted_at IS NULL)', '')
-- breaks: select pg_temp.change_view('repository_quality_overview', 'calculate_quality_score(repositories.id)', '0::numeric')
-- breaks: select pg_temp.change('visible_organization_ids()', 'or current_organization_id() is null', '')
-- breaks: select pg_temp.change_view('repository_quality_overview', 'finished_at DESC', 'finished_at')
-- breaks: select pg_temp.change_view('repository_quality_overview', '(issues.severity = ''critical''::severity)', 'true')
insert into repositories (id, organization_id, provider, full_name, clone_url, deleted_at) values
    (pg_temp.key('a9'), pg_temp.key('a0'), 'github', 'a/new', 'https://git.example/a/new.git', null),
    (pg_temp.key('a8'), pg_temp.key('a0'), 'github', 'a/gone', 'https://git.example/a/gone.git', now());
insert into analysis_runs (organization_id, repository_id, branch_name, commit_sha, status, finished_at) values
    (pg_temp.key('a0'), pg_temp.key('a3'), 'main', repeat('c', 40), 'succeeded', '2026-02-01 12:00+00');
insert into issues (organization_id, repository_id, rule_name, title, severity) values
    (pg_temp.key('a0'), pg_temp.key('a3'), 'naming', 'Name says nothing', 'info');

create function pg_temp.overview() returns text
language sql
as $$
    select string_agg(
        format('%s %s files %s lines %s complexity %s coverage %s issues %s/%s score %s', full_name, left(commit_sha, 1), file_count,
               code_line_count, average_complexity, coverage_ratio, critical_issue_count, open_issue_count, quality_score),
        ', ' order by full_name)
    from repository_quality_overview;
$$;
set local app.organization_id = '00000000-0000-0000-0000-0000000000a0';
set local role app_user;
select pg_temp.is_equal(
    pg_temp.overview(),
    'a/harbour a files 1 lines 1000 complexity 20.00 coverage 0.5000 issues 1/2 score 54.14, a/new  files 0 lines 0 complexity  coverage  issues 0/0 score ',
    'seen by the application');
reset role;
select pg_temp.is_equal(
    pg_temp.overview(),
    'a/harbour a files 1 lines 1000 complexity 20.00 coverage 0.5000 issues 1/2 score 54.14, a/new  files 0 lines 0 complexity  coverage  issues 0/0 score ',
    'seen by one whom no policy holds');

-- The owner who has named no organization sees all of them, the application none.
set local app.organization_id = '';
select pg_temp.is_equal(
    (select string_agg(full_name, ' ' order by full_name) from repository_quality_overview), 'a/harbour a/new b/harbour', 'seen by the owner');
set local role app_user;
select pg_temp.is_equal((select count(*) from repository_quality_overview), 0, 'seen by the application without an organization');
