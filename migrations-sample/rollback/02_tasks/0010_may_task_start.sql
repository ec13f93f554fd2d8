drop function may_task_start(uuid);
