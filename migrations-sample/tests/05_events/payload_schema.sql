-- A payload that does not fit its type's schema fails its attempt, with all that is wrong; a schema says nothing that is not checked.
-- breaks: select pg_temp.change('record_event_details(uuid)', 'if cardinality(problems) > 0 then', 'if false then')
-- breaks: alter table event_types drop constraint event_types_payload_schema_known
-- breaks: select pg_temp.change('is_known_json_schema(jsonb)', 'else false', 'else true')
-- breaks: select pg_temp.change('json_schema_problems(jsonb, jsonb, text)', 'if not document ? part.name then', 'if false then')
-- breaks: select pg_temp.change('json_schema_problems(jsonb, jsonb, text)', 'allowed.type = kind', 'true')
-- breaks: select pg_temp.change('json_schema_problems(jsonb, jsonb, text)', 'part.number - 1', 'part.number')
update event_types
set payload_schema = '{
    "type": "object", "required": ["channel", "user"], "additionalProperties": false,
    "properties": {
        "channel": {"type": "string", "minLength": 2, "maxLength": 5, "pattern": "^[a-z]+$"}, "user": {"const": "crane-bot"},
        "text": {"type": ["string", "null"]}, "place": {"enum": [1, "two"]}, "weight": {"type": "integer", "minimum": 1, "maximum": 9},
        "lines": {"type": "array", "items": {"type": "string"}}}}'
where source = 'slack' and name = 'message';
create function pg_temp.problems(payload jsonb) returns text
language sql
as $$
    select array_to_string(json_schema_problems(payload, payload_schema), '; ') from event_types where source = 'slack' and name = 'message';
$$;
select pg_temp.is_equal(
    pg_temp.problems('{"channel": "pier", "user": "crane-bot", "text": null, "place": "two", "weight": 9.0, "lines": ["a"]}'), '', 'one that fits');
select pg_temp.is_equal(pg_temp.problems('[]'), '$ is of type array, not object', 'a list');
select pg_temp.is_equal(
    pg_temp.problems('{"channel": "P", "text": 1, "place": 2, "weight": 9.5, "lines": ["a", 2], "more": true}'),
    '$.more is not allowed; $.text is of type number, not ["string", "null"]; $.lines[1] is of type number, not string; $.place is 2, not [1, "two"]; '
    '$.weight is 9.5, beyond the maximum of 9; $.weight is of type number, not integer; $.channel is 1 characters long, beyond the minLength of 2; '
    '$.channel does not match ^[a-z]+$; $.user is missing', 'one that does not');
select pg_temp.is_equal(
    pg_temp.problems('{"channel": "harbour", "user": "me", "weight": 0}'),
    '$.user is "me", not "crane-bot"; $.weight is 0, beyond the minimum of 1; $.channel is 7 characters long, beyond the maxLength of 5', 'another');
select pg_temp.is_equal(json_schema_problems('1', null), null, 'no schema');
select pg_temp.is_refused(
    $$update event_types set payload_schema = '{"properties": {"a": {"items": {"oneOf": []}}}}'$$, '23514', 'a keyword that nothing checks');

select store_event(pg_temp.key('a0'), 'slack', 'message', 'unfit', '{"channel": "pier", "user": "you", "text": "t"}');
select store_event(pg_temp.key('a0'), 'slack', 'message', 'fit', '{"channel": "pier", "user": "crane-bot", "text": "t"}');
select pg_temp.is_equal(
    (select string_agg(event_status::text, ' ' order by event_status) from process_pending_events()), 'failed processed', 'what became of them');
select pg_temp.is_equal(
    (select error_message from events join event_keys using (id) where external_id = 'unfit'),
    'The payload does not fit its type: $.user is "you", not "crane-bot".', 'the message');
