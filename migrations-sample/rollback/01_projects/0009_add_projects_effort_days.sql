set lock_timeout = '5s';
alter table projects drop column effort_days;
reset lock_timeout;
