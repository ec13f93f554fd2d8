update event_types set payload_schema = null where payload_schema is not null;
