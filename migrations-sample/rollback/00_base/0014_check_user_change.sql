drop trigger users_check_session_role on users;
drop function check_user_change();
