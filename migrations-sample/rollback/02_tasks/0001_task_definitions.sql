drop table task_definitions;
