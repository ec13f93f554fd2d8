drop trigger organizations_check_session_role on organizations;
drop function check_session_role();
