-- Reference data: what the systems promise to send.
update event_types
set payload_schema = '{
    "type": "object",
    "required": ["environment", "version", "state"],
    "properties": {
        "repository": {"type": "string"},
        "environment": {"type": "string", "minLength": 1},
        "version": {"type": "string", "minLength": 1},
        "state": {"enum": ["started", "succeeded", "failed"]}
    }
}'
where source = 'deployment';

update event_types
set payload_schema = '{
    "type": "object",
    "required": ["action", "repository", "sender"],
    "properties": {
        "action": {"type": "string"},
        "repository": {"type": "object", "required": ["full_name"], "properties": {"full_name": {"type": "string", "pattern": "^[^/]+/[^/]+$"}}},
        "sender": {"type": "object", "required": ["login"], "properties": {"login": {"type": "string"}}}
    }
}'
where source = 'github' and name = 'pull_request';
