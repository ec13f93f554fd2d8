-- The state of each component.
-- seed: count(*) = 6 and bool_and(status in ('healthy', 'degraded')) and bool_or(component_name = 'tasks' and status = 'degraded')
select * from system_health;
