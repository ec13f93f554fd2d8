drop table task_dependencies;
