-- Nothing makes a valid constraint unproven again but adding it anew.
set lock_timeout = '5s';
alter table task_execution_logs
    drop constraint task_execution_logs_before_2027,
    add constraint task_execution_logs_before_2027 check (logged_at < '2027-01-01 00:00+00') not valid;
reset lock_timeout;
