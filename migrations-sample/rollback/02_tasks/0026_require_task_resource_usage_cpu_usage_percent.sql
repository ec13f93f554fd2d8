-- Nothing makes a valid constraint unproven again but adding it anew.
set lock_timeout = '5s';
alter table task_resource_usage
    alter column cpu_usage_percent drop not null,
    drop constraint task_resource_usage_cpu_usage_percent_not_negative,
    add constraint task_resource_usage_cpu_usage_percent_not_negative check (cpu_usage_percent >= 0) not valid,
    add constraint task_resource_usage_cpu_usage_percent_not_null check (cpu_usage_percent is not null) not valid;
reset lock_timeout;
