set lock_timeout = '5s';
drop trigger task_definitions_check_session_role on task_definitions;
drop trigger tasks_check_session_role on tasks;
drop trigger task_dependencies_check_session_role on task_dependencies;
drop trigger workflows_check_session_role on workflows;
drop trigger workflow_tasks_check_session_role on workflow_tasks;
drop trigger task_execution_logs_check_session_role on task_execution_logs;
drop trigger task_resource_usage_check_session_role on task_resource_usage;
reset lock_timeout;
