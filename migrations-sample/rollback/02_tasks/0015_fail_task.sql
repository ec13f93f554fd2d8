drop function fail_task(uuid, text);
