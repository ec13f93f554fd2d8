drop view tasks_performance_analysis;
