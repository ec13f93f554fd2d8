-- Its partitions, made by the scheduler, go with it.
drop table events;
drop type event_status;
