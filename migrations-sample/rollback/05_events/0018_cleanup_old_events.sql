drop function cleanup_old_events(integer);
