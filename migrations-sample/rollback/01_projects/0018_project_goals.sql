drop table project_goals;
drop type goal_status;
