-- Members do the work; who and what takes part is for admins. See check_session_role().
set lock_timeout = '5s';
create trigger projects_check_session_role
    before insert or update or delete on projects
    for each statement execute function check_session_role('member');
create trigger project_goals_check_session_role
    before insert or update or delete on project_goals
    for each statement execute function check_session_role('member');
create trigger repository_branches_check_session_role
    before insert or update or delete on repository_branches
    for each statement execute function check_session_role('member');
create trigger project_members_check_session_role
    before insert or update or delete on project_members
    for each statement execute function check_session_role('admin');
create trigger repositories_check_session_role
    before insert or update or delete on repositories
    for each statement execute function check_session_role('admin');
create trigger project_repositories_check_session_role
    before insert or update or delete on project_repositories
    for each statement execute function check_session_role('admin');
reset lock_timeout;
