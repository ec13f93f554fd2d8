drop function check_task_status_change();
