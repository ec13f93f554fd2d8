-- A column with a rule, first step: the rule holds for new rows at once. The rows that are there are read in the next
-- script, under a lock that lets everybody work.
set lock_timeout = '5s';
alter table projects add column effort_days integer;
alter table projects add constraint projects_effort_days_positive check (effort_days > 0) not valid;
reset lock_timeout;

comment on column projects.effort_days is 'Estimated effort in working days, where somebody has estimated it.';
