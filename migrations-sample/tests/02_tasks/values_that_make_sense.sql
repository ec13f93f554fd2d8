-- Values that make no sense are refused.
-- breaks: drop index idx_task_definitions_organization_id_name
-- breaks: alter table task_definitions drop constraint task_definitions_default_parameters_is_object
-- breaks: alter table task_definitions drop constraint task_definitions_attempt_limit_positive
-- breaks: alter table task_definitions drop constraint task_definitions_retry_delays_in_order
-- breaks: alter table task_definitions drop constraint task_definitions_time_limit_positive
-- breaks: alter table tasks drop constraint tasks_parameters_is_object
-- breaks: alter table tasks drop constraint tasks_retry_delays_in_order
-- breaks: alter table tasks drop constraint tasks_times_in_order
-- breaks: alter table workflows drop constraint workflows_parallel_limit_positive
-- breaks: alter table workflow_tasks drop constraint workflow_tasks_step_number_positive
-- breaks: alter table task_resource_usage drop constraint task_resource_usage_attempt_number_positive
-- breaks: alter table task_resource_usage drop constraint task_resource_usage_cpu_percent_not_negative,
--     drop constraint task_resource_usage_cpu_usage_percent_not_negative
-- breaks: alter table task_definitions drop constraint task_definitions_requirements_positive
-- breaks: alter table task_execution_logs drop constraint task_execution_logs_attempt_number_positive
select pg_temp.is_refused(pg_temp.copying('task_definitions', '{"name": "UNLOAD"}'), '23505', 'a kind of task twice');
select pg_temp.is_refused(pg_temp.changing('task_definitions', $$default_parameters = '[]'$$), '23514', 'parameters that are a list');
select pg_temp.is_refused(pg_temp.changing('task_definitions', 'attempt_limit = 0'), '23514', 'no attempt');
select pg_temp.is_refused(pg_temp.changing('task_definitions', $$retry_base_delay = '1 day'$$), '23514', 'a first wait over the longest');
select pg_temp.is_refused(pg_temp.changing('task_definitions', $$time_limit = '0'$$), '23514', 'no time');
select pg_temp.is_refused(pg_temp.changing('tasks', $$parameters = '[]'$$), '23514', 'a task''s parameters that are a list');
select pg_temp.is_refused(pg_temp.changing('tasks', $$retry_base_delay = '0'$$), '23514', 'a retry at once');
select pg_temp.is_refused(
    pg_temp.changing('tasks', $$started_at = now(), finished_at = now() - interval '1 second'$$), '23514', 'an end before the start');
select pg_temp.is_refused(pg_temp.changing('workflows', 'parallel_limit = 0'), '23514', 'none at a time');
select pg_temp.is_refused(pg_temp.changing('workflow_tasks', 'step_number = 0'), '23514', 'a step before the first');
select pg_temp.is_refused(pg_temp.changing('task_resource_usage', 'attempt_number = 0'), '23514', 'usage before the first attempt');
select pg_temp.is_refused(pg_temp.changing('task_resource_usage', 'cpu_usage_percent = -1'), '23514', 'less than no processor');
select pg_temp.is_refused(pg_temp.changing('task_definitions', 'required_memory_bytes = 0'), '23514', 'a need for no memory');
select pg_temp.is_refused(pg_temp.changing('task_execution_logs', 'attempt_number = 0'), '23514', 'a log before the first attempt');
