-- tries: forbid its own role to log in again
-- ways: check, check by psql, check on superuser, check by dbup, fix
-- versions: thorough
-- exit: 0 or 1 or 3
create table notes (id bigint primary key, body text not null);
do $$ begin execute format('alter role %I nologin', current_user); exception when others then null; end $$;
do $$ begin execute format('alter role %I connection limit 0', current_user); exception when others then null; end $$;
do $$ begin execute format('alter role %I valid until ''2001-01-01''', current_user); exception when others then null; end $$;
