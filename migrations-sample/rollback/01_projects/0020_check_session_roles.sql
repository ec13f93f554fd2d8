set lock_timeout = '5s';
drop trigger projects_check_session_role on projects;
drop trigger project_goals_check_session_role on project_goals;
drop trigger repository_branches_check_session_role on repository_branches;
drop trigger project_members_check_session_role on project_members;
drop trigger repositories_check_session_role on repositories;
drop trigger project_repositories_check_session_role on project_repositories;
reset lock_timeout;
