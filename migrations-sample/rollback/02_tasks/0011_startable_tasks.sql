drop function startable_tasks(uuid);
