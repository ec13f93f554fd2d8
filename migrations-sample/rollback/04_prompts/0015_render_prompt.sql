drop function render_prompt(uuid, jsonb, uuid, uuid[], integer);
