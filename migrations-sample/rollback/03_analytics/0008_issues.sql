drop table issues;
drop type issue_status;
