-- The values stay until their column goes.
set lock_timeout = '5s';
alter table task_resource_usage drop constraint task_resource_usage_cpu_usage_percent_not_null;
reset lock_timeout;
