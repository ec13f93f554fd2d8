drop function cleanup_expired_context_data(integer);
