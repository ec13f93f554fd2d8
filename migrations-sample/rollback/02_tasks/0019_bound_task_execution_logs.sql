set lock_timeout = '5s';
alter table task_execution_logs drop constraint task_execution_logs_before_2027;
reset lock_timeout;
