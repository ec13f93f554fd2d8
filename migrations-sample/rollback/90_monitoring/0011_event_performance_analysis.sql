drop view event_performance_analysis;
