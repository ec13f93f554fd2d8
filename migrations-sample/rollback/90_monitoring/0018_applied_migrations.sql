drop function applied_migrations();
