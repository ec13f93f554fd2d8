-- Second step, in a script of its own: in one transaction with the first, its lock would be held while all rows are read.
alter table projects validate constraint projects_effort_days_positive;
