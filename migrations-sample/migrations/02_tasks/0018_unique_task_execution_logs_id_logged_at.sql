-- task_execution_logs has grown and becomes a partitioned table, without copying a row: the table that is there becomes the first
-- partition, in four scripts (0018 to 0021). First, the key that a partition needs: with the partition key in it, built while
-- everybody works.
drop index concurrently if exists idx_task_execution_logs_id_logged_at;
create unique index concurrently idx_task_execution_logs_id_logged_at on task_execution_logs (id, logged_at);
