drop table task_execution_logs;
