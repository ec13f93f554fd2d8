drop view event_performance_analysis;
drop view task_performance_analysis;
