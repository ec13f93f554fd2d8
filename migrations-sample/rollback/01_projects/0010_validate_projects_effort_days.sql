-- Nothing makes a valid constraint unproven again but adding it anew.
set lock_timeout = '5s';
alter table projects
    drop constraint projects_effort_days_positive,
    add constraint projects_effort_days_positive check (effort_days > 0) not valid;
reset lock_timeout;
