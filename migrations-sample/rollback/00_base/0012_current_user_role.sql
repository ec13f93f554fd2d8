drop function current_user_role();
drop function current_user_id();
