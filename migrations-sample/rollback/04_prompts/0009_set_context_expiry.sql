drop trigger context_data_set_expiry on context_data;
drop function set_context_expiry();
