-- Views that have another name now answer by their former one.
-- breaks: create or replace view task_performance_analysis as select * from tasks_performance_analysis where false
-- breaks: create or replace view event_performance_analysis as select * from events_performance_analysis where false
insert into tasks (organization_id, title) values (pg_temp.key('a0'), 'x');
select pg_temp.is_equal(
    (select string_agg(former::text, ' ' order by former::text) from task_performance_analysis former),
    (select string_agg(named::text, ' ' order by named::text) from tasks_performance_analysis named), 'tasks by the former name');
select pg_temp.is_equal(
    (select string_agg(former::text, ' ' order by former::text) from event_performance_analysis former),
    (select string_agg(named::text, ' ' order by named::text) from events_performance_analysis named), 'events by the former name');
select pg_temp.is_true((select count(*) > 0 from task_performance_analysis) and (select count(*) > 0 from event_performance_analysis), 'they have rows');
