drop table linear_events;
