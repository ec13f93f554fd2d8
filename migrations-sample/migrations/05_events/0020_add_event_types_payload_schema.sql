set lock_timeout = '5s';
alter table event_types
    add column payload_schema jsonb,
    add constraint event_types_payload_schema_known check (is_known_json_schema(payload_schema)) not valid;
reset lock_timeout;

comment on column event_types.payload_schema is 'JSON schema that payloads must fit to be processed; null: any payload. See json_schema_problems().';
