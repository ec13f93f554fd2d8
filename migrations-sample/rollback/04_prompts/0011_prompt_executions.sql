drop table prompt_executions;
