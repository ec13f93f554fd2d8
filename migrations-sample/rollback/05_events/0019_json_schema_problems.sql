drop function json_schema_problems(jsonb, jsonb, text);
drop function is_known_json_schema(jsonb);
