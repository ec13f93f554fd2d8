set lock_timeout = '5s';
drop trigger analysis_runs_check_session_role on analysis_runs;
drop trigger file_analysis_check_session_role on file_analysis;
drop trigger code_element_analysis_check_session_role on code_element_analysis;
drop trigger metrics_check_session_role on metrics;
drop trigger performance_metrics_check_session_role on performance_metrics;
drop trigger issues_check_session_role on issues;
drop trigger metric_trends_check_session_role on metric_trends;
reset lock_timeout;
