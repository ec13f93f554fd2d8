-- The score takes coverage, complexity and open issues of the newest run that succeeded, and stays within 0 and 100.
-- breaks: select pg_temp.change('calculate_quality_score(uuid)', '40 * coverage', '41 * coverage')
-- breaks: select pg_temp.change('calculate_quality_score(uuid)', '35 * simplicity', '36 * simplicity')
-- breaks: select pg_temp.change('calculate_quality_score(uuid)', '25 * cleanness', '26 * cleanness')
-- breaks: select pg_temp.change('calculate_quality_score(uuid)', 'coalesce(coverage_ratio, 0)', 'coalesce(coverage_ratio, 1)')
-- breaks: select pg_temp.change('calculate_quality_score(uuid)', 'run.finished_at desc', 'run.finished_at')
-- breaks: select pg_temp.change('calculate_quality_score(uuid)', 'and run.status = ''succeeded''', '')
-- breaks: select pg_temp.change('calculate_quality_score(uuid)', 'and issue.status in (''open'', ''confirmed'')', '')
-- breaks: select pg_temp.change('calculate_quality_score(uuid)', '''open'', ''confirmed''', '''open''')
-- breaks: select pg_temp.change('analyzed_files(uuid)', 'and file.analysis_run_id = run.id', '')
-- breaks: select pg_temp.change('calculate_quality_score(uuid)', 'and issue.repository_id = run.repository_id', '')
-- breaks: select pg_temp.change('calculate_quality_score(uuid)', 'greatest(files.code_lines, 1000)', 'greatest(files.code_lines, 1)')
-- breaks: alter table file_analysis drop constraint file_analysis_coverage_ratio_range
-- breaks: alter table file_analysis drop constraint file_analysis_complexity_not_negative
-- breaks: alter table file_analysis drop constraint file_analysis_line_counts_fit

-- 40 * 0.5 for the coverage, 35 * 10 / 20 for the complexity, 25 / (1 + 25 / 50) for one critical issue in 1000 lines.
select pg_temp.is_equal(calculate_quality_score(pg_temp.key('a3')), 54.17, 'a file half covered, of complexity 20, with a critical issue');
select pg_temp.is_equal(calculate_quality_score(pg_temp.key('b3')), 99.95, 'a file fully covered, simple, with a remark');

insert into repositories (id, organization_id, provider, full_name, clone_url) values
    (pg_temp.key('a9'), pg_temp.key('a0'), 'github', 'a/other', 'https://git.example/a/other.git');
select pg_temp.is_equal(calculate_quality_score(pg_temp.key('a9')), null, 'before the first run');
select pg_temp.is_equal(calculate_quality_score(pg_temp.key('a99')), null, 'a repository that is not there');

-- Another repository's issues and an issue that is settled do not count; a confirmed one does, like an open one.
insert into issues (organization_id, repository_id, rule_name, title, severity, status, resolved_at) values
    (pg_temp.key('a0'), pg_temp.key('a9'), 'other', 'Of another repository', 'critical', 'open', null),
    (pg_temp.key('a0'), pg_temp.key('a3'), 'other', 'Resolved', 'critical', 'resolved', now()),
    (pg_temp.key('a0'), pg_temp.key('a3'), 'other', 'Ignored', 'critical', 'ignored', now());
select pg_temp.is_equal(calculate_quality_score(pg_temp.key('a3')), 54.17, 'with issues that do not count');
update issues set status = 'confirmed' where id = pg_temp.key('a45');
select pg_temp.is_equal(calculate_quality_score(pg_temp.key('a3')), 54.17, 'with a confirmed issue');

-- A run that failed changes nothing; a newer one that found no file at all counts as covered by nothing.
insert into analysis_runs (id, organization_id, repository_id, branch_name, commit_sha, status, finished_at) values
    (pg_temp.key('a47'), pg_temp.key('a0'), pg_temp.key('a3'), 'main', repeat('a', 40), 'failed', '2026-04-02 12:00+00');
select pg_temp.is_equal(calculate_quality_score(pg_temp.key('a3')), 54.17, 'after a run that failed');
insert into analysis_runs (id, organization_id, repository_id, branch_name, commit_sha, status, finished_at) values
    (pg_temp.key('a48'), pg_temp.key('a0'), pg_temp.key('a3'), 'main', repeat('a', 40), 'succeeded', '2026-04-01 12:00+00');
select pg_temp.is_equal(calculate_quality_score(pg_temp.key('a3')), 51.67, 'without any file');

-- Absurd input: as much of everything bad as the columns take, and as much of everything good.
insert into file_analysis (organization_id, analysis_run_id, path, language, line_count, code_line_count, complexity) values
    (pg_temp.key('a0'), pg_temp.key('a48'), 'a.cs', 'C#', 2147483647, 2147483647, 2147483647),
    (pg_temp.key('a0'), pg_temp.key('a48'), 'b.cs', 'C#', 2147483647, 2147483647, 2147483647);
select pg_temp.is_true(calculate_quality_score(pg_temp.key('a3')) between 0 and 100, 'complexity without end');
update file_analysis set line_count = 1, code_line_count = 1 where analysis_run_id = pg_temp.key('a48');
insert into issues (organization_id, repository_id, rule_name, title, severity)
select pg_temp.key('a0'), pg_temp.key('a3'), 'flood', 'Flood', 'critical' from generate_series(1, 5000);
select pg_temp.is_equal(calculate_quality_score(pg_temp.key('a3')), 0.01, 'all bad');
update file_analysis set complexity = 0, coverage_ratio = 1 where analysis_run_id = pg_temp.key('a48');
delete from issues where repository_id = pg_temp.key('a3');
select pg_temp.is_equal(calculate_quality_score(pg_temp.key('a3')), 100.00, 'all good');

-- What would carry it beyond its bounds cannot be stored.
select pg_temp.is_refused('update file_analysis set coverage_ratio = 1.5', '23514', 'coverage above 1');
select pg_temp.is_refused('update file_analysis set coverage_ratio = -0.5', '23514', 'coverage below 0');
select pg_temp.is_refused('update file_analysis set complexity = -1', '23514', 'negative complexity');
select pg_temp.is_refused('update file_analysis set code_line_count = -1', '23514', 'negative code lines');
