-- Members write prompts and judge them; where context comes from is for admins. See check_session_role().
set lock_timeout = '5s';
create trigger context_sources_check_session_role
    before insert or update or delete on context_sources
    for each statement execute function check_session_role('admin');
create trigger prompt_templates_check_session_role
    before insert or update or delete on prompt_templates
    for each statement execute function check_session_role('member');
create trigger prompt_variations_check_session_role
    before insert or update or delete on prompt_variations
    for each statement execute function check_session_role('member');
create trigger context_data_check_session_role
    before insert or update or delete on context_data
    for each statement execute function check_session_role('member');
create trigger prompt_executions_check_session_role
    before insert or update or delete on prompt_executions
    for each statement execute function check_session_role('member');
create trigger prompt_feedback_check_session_role
    before insert or update or delete on prompt_feedback
    for each statement execute function check_session_role('member');
reset lock_timeout;
