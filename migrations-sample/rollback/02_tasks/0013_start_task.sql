drop function start_task(uuid);
