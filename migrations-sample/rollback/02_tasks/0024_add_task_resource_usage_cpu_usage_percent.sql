set lock_timeout = '5s';
drop trigger task_resource_usage_set_cpu_usage_percent on task_resource_usage;
drop function set_cpu_usage_percent();
alter table task_resource_usage drop column cpu_usage_percent;
reset lock_timeout;

comment on column task_resource_usage.cpu_percent is
    'Processor time since the last measurement, in percent of one processor; more than 100 on several.';
