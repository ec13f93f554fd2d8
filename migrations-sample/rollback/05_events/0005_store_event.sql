drop function store_event(uuid, event_source, text, text, jsonb, timestamptz);
