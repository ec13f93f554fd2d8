drop view task_performance_analysis;
