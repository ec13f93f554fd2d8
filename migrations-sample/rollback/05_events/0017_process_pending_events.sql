drop function process_pending_events(integer);
