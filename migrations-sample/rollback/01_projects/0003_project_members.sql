drop table project_members;
drop type project_role;
