-- Its partitions, made by the scheduler, go with it.
drop table metrics;
