-- See check_session_role().
set lock_timeout = '5s';
create trigger analysis_runs_check_session_role
    before insert or update or delete on analysis_runs
    for each statement execute function check_session_role('member');
create trigger file_analysis_check_session_role
    before insert or update or delete on file_analysis
    for each statement execute function check_session_role('member');
create trigger code_element_analysis_check_session_role
    before insert or update or delete on code_element_analysis
    for each statement execute function check_session_role('member');
create trigger metrics_check_session_role
    before insert or update or delete on metrics
    for each statement execute function check_session_role('member');
create trigger performance_metrics_check_session_role
    before insert or update or delete on performance_metrics
    for each statement execute function check_session_role('member');
create trigger issues_check_session_role
    before insert or update or delete on issues
    for each statement execute function check_session_role('member');
create trigger metric_trends_check_session_role
    before insert or update or delete on metric_trends
    for each statement execute function check_session_role('member');
reset lock_timeout;
