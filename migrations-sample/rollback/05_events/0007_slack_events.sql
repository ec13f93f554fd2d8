drop table slack_events;
