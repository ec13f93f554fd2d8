-- Third, the proof that the old rows keep to it: read under a lock that lets everybody work. Attaching the table as a partition
-- then believes the constraint and reads nothing.
alter table task_execution_logs validate constraint task_execution_logs_before_2027;
