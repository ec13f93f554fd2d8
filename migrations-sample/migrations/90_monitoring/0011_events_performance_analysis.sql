-- What has been handled comes from daily_activity_statistics, as of its last refresh; what waits is counted now.
create or replace view events_performance_analysis as
select coalesce(handled.organization_id, waiting.organization_id) as organization_id,
       coalesce(handled.item_name, waiting.name) as event_name,
       coalesce(handled.handled_count, 0) as handled_count,
       coalesce(handled.dead_letter_count, 0) as dead_letter_count,
       handled.success_ratio,
       handled.average_ms,
       handled.worst_p95_ms,
       handled.newest_activity_on,
       coalesce(waiting.waiting_count, 0) as waiting_count,
       waiting.oldest_received_at
from (
    select organization_id, item_name,
           sum(total_count) as handled_count,
           sum(failed_count) as dead_letter_count,
           round(sum(succeeded_count) / sum(total_count), 4) as success_ratio,
           round(sum(average_ms * succeeded_count) / nullif(sum(succeeded_count), 0), 3) as average_ms,
           max(p95_ms) as worst_p95_ms,
           max(activity_on) as newest_activity_on
    from daily_activity_statistics
    where module = 'events' and activity_on >= current_date - 30
    group by organization_id, item_name
) as handled
full join (
    select event.organization_id,
           format('%s %s', event_type.source, event_type.name) as name,
           count(*) as waiting_count,
           min(event.received_at) as oldest_received_at
    from events event
    join event_types event_type on event_type.id = event.event_type_id
    where event.status in ('pending', 'failed')
    group by event.organization_id, event_type.source, event_type.name
) as waiting
  on waiting.organization_id = handled.organization_id and waiting.name = handled.item_name;

comment on view events_performance_analysis is
    'Events of the last 30 days by kind: how many were handled, how fast and how well, and what waits.';
