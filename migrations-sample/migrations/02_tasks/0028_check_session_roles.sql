-- Members do the work; which kinds of tasks there are is for admins. See check_session_role().
set lock_timeout = '5s';
create trigger task_definitions_check_session_role
    before insert or update or delete on task_definitions
    for each statement execute function check_session_role('admin');
create trigger tasks_check_session_role
    before insert or update or delete on tasks
    for each statement execute function check_session_role('member');
create trigger task_dependencies_check_session_role
    before insert or update or delete on task_dependencies
    for each statement execute function check_session_role('member');
create trigger workflows_check_session_role
    before insert or update or delete on workflows
    for each statement execute function check_session_role('member');
create trigger workflow_tasks_check_session_role
    before insert or update or delete on workflow_tasks
    for each statement execute function check_session_role('member');
create trigger task_execution_logs_check_session_role
    before insert or update or delete on task_execution_logs
    for each statement execute function check_session_role('member');
create trigger task_resource_usage_check_session_role
    before insert or update or delete on task_resource_usage
    for each statement execute function check_session_role('member');
reset lock_timeout;
