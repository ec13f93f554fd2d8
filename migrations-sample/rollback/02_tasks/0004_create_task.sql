drop function create_task(uuid, text, jsonb);
