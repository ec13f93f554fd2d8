drop function connected_repository(uuid, text);
