drop table event_types;
drop type event_source;
