-- Second, the bound: everything before 2027 stays in the table that is there. The date lies ahead of the deployment, so
-- new rows keep to it, too.
set lock_timeout = '5s';
alter table task_execution_logs
    add constraint task_execution_logs_before_2027 check (logged_at < '2027-01-01 00:00+00') not valid;
reset lock_timeout;
