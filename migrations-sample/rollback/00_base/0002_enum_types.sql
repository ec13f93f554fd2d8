drop type run_status;
drop type severity;
drop type priority;
drop type user_role;
