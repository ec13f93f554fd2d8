-- Third, the proof, under a lock that lets everybody work, and then the rule, which reads nothing any more.
alter table task_resource_usage validate constraint task_resource_usage_cpu_usage_percent_not_negative;
alter table task_resource_usage validate constraint task_resource_usage_cpu_usage_percent_not_null;

set lock_timeout = '5s';
alter table task_resource_usage alter column cpu_usage_percent set not null;
-- By itself: in one statement the constraint would go first, and prove nothing any more.
alter table task_resource_usage drop constraint task_resource_usage_cpu_usage_percent_not_null;
reset lock_timeout;
