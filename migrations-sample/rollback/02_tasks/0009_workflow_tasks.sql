drop table workflow_tasks;
