-- Values that make no sense are refused.
-- breaks: alter table file_analysis drop constraint file_analysis_duplication_ratio_range
-- breaks: alter table file_analysis drop constraint file_analysis_analysis_run_id_tool_name_path_key
-- breaks: alter table issues drop constraint issues_start_line_positive
-- breaks: alter table code_element_analysis drop constraint code_element_analysis_lines_in_order
-- breaks: alter table code_element_analysis drop constraint code_element_analysis_counts_not_negative
-- breaks: alter table code_element_analysis drop constraint code_element_analysis_coverage_ratio_range
-- breaks: alter table performance_metrics drop constraint performance_metrics_sample_count_positive
-- breaks: alter table performance_metrics drop constraint performance_metrics_not_negative
-- breaks: alter table metric_trends drop constraint metric_trends_sample_count_positive
-- breaks: alter table metric_trends drop constraint metric_trends_values_in_order
-- breaks: alter table metric_trends drop constraint metric_trends_period_key
select pg_temp.is_refused(pg_temp.changing('file_analysis', 'duplication_ratio = 1.1'), '23514', 'more duplicates than lines');
select pg_temp.is_refused(pg_temp.copying('file_analysis'), '23505', 'a file twice in a run, by one tool');
select pg_temp.is_refused(pg_temp.changing('issues', 'start_line = 0'), '23514', 'a line before the first');
select pg_temp.is_refused(pg_temp.changing('code_element_analysis', 'end_line = 0'), '23514', 'an end before the start');
select pg_temp.is_refused(pg_temp.changing('code_element_analysis', 'complexity = -1'), '23514', 'less than no complexity');
select pg_temp.is_refused(pg_temp.changing('code_element_analysis', 'coverage_ratio = 2'), '23514', 'more covered than there is');
select pg_temp.is_refused(pg_temp.changing('performance_metrics', 'sample_count = 0'), '23514', 'a measurement without a sample');
select pg_temp.is_refused(pg_temp.changing('performance_metrics', 'duration_ms = -1'), '23514', 'less than no time');
select pg_temp.is_refused(pg_temp.changing('metric_trends', 'sample_count = 0'), '23514', 'a trend without a sample');
select pg_temp.is_refused(pg_temp.changing('metric_trends', 'average_value = maximum_value + 1'), '23514', 'an average above all values');
select pg_temp.is_refused(pg_temp.copying('metric_trends'), '23505', 'a period twice');
