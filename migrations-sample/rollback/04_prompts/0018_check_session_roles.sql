set lock_timeout = '5s';
drop trigger context_sources_check_session_role on context_sources;
drop trigger prompt_templates_check_session_role on prompt_templates;
drop trigger prompt_variations_check_session_role on prompt_variations;
drop trigger context_data_check_session_role on context_data;
drop trigger prompt_executions_check_session_role on prompt_executions;
drop trigger prompt_feedback_check_session_role on prompt_feedback;
reset lock_timeout;
