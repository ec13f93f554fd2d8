drop table event_keys;
