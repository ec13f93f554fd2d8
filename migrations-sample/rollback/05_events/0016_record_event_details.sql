drop function record_event_details(uuid);
