set lock_timeout = '5s';
alter table event_types drop column payload_schema;
reset lock_timeout;
