drop table deployment_events;
drop type deployment_state;
