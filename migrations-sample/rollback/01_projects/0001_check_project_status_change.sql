drop function check_project_status_change();
