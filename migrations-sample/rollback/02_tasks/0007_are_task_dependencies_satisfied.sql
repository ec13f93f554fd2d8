drop function are_task_dependencies_satisfied(uuid);
