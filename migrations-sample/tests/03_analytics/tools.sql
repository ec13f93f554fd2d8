-- Two tools' findings of one run are told apart, and a file that both looked at counts once.
-- breaks: alter table file_analysis drop constraint file_analysis_analysis_run_id_tool_name_path_key;
--     alter table file_analysis add constraint file_analysis_analysis_run_id_path_key unique (organization_id, analysis_run_id, path)
-- breaks: select pg_temp.change('analyzed_files(uuid)', 'group by file.path', 'group by file.path, file.tool_name')
-- breaks: select pg_temp.change('analyzed_files(uuid)', 'max(file.complexity)', 'min(file.complexity)')
-- breaks: select pg_temp.change_view('repository_quality_overview', 'analyzed_files(newest_run.id)', '(select path, code_line_count, complexity, coverage_ratio from file_analysis where analysis_run_id = newest_run.id)')
do $$
begin
    insert into file_analysis (organization_id, analysis_run_id, tool_name, path, language, line_count, code_line_count, complexity) values
        (pg_temp.key('a0'), pg_temp.key('a40'), 'ESLint', 'src/crane.cs', 'C#', 1200, 900, 30);
exception when unique_violation then
    perform pg_temp.is_true(false, 'a second tool may look at a file: ' || sqlerrm);
end;
$$;
insert into issues (organization_id, repository_id, analysis_run_id, tool_name, rule_name, title) values
    (pg_temp.key('a0'), pg_temp.key('a3'), pg_temp.key('a40'), 'SonarQube', 'naming', 'Name says nothing'),
    (pg_temp.key('a0'), pg_temp.key('a3'), pg_temp.key('a40'), 'ESLint', 'naming', 'Name says nothing');
select pg_temp.is_equal(
    (select string_agg(format('%s %s', tool_name, rule_name), ', ' order by tool_name, rule_name) from issues where analysis_run_id = pg_temp.key('a40')),
    'ESLint naming, SonarQube naming, unknown null-reference', 'findings by tool');
select pg_temp.is_equal(
    (select string_agg(format('%s %s %s %s', path, code_line_count, complexity, coverage_ratio), ', ') from analyzed_files(pg_temp.key('a40'))),
    'src/crane.cs 1000 30 0.5000', 'the file');
set local app.organization_id = '00000000-0000-0000-0000-0000000000a0';
select pg_temp.is_equal(
    (select format('%s file of %s lines', file_count, code_line_count) from repository_quality_overview), '1 file of 1000 lines', 'the overview');
