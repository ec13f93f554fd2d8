-- tries: forbid connections to the scratch database
-- ways: check, check by psql, check on superuser, fix
-- versions: thorough
-- exit: 0 or 1 or 3
create table notes (id bigint primary key, body text not null);
do $$ begin execute format('alter database %I connection limit 0', current_database()); exception when others then null; end $$;
do $$ begin execute format('alter database %I allow_connections false', current_database()); exception when others then null; end $$;
do $$ begin execute format('revoke connect on database %I from public', current_database()); exception when others then null; end $$;
