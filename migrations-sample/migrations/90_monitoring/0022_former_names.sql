-- Views that have another name now keep their former one until nobody asks by it.
create or replace view task_performance_analysis as
select organization_id, task_name, task_count, pending_count, running_count, succeeded_count, failed_count, success_ratio, retry_count,
       average_seconds, p95_seconds, average_wait_seconds, last_finished_at
from tasks_performance_analysis;

comment on view task_performance_analysis is 'The former name of tasks_performance_analysis.';

create or replace view event_performance_analysis as
select organization_id, event_name, handled_count, dead_letter_count, success_ratio, average_ms, worst_p95_ms, newest_activity_on,
       waiting_count, oldest_received_at
from events_performance_analysis;

comment on view event_performance_analysis is 'The former name of events_performance_analysis.';
