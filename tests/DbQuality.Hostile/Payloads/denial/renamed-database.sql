-- tries: rename or hand over the database that the gate works in
-- ways: check, check by psql, check on superuser
-- exit: 0 or 1 or 3
create table notes (id bigint primary key, body text not null);
create role other;
do $$ begin execute format('alter database %I owner to other', current_database()); exception when others then null; end $$;
do $$ begin execute format('alter database %I rename to other', current_database()); exception when others then null; end $$;
do $$ begin execute format('alter database %I is_template true', current_database()); exception when others then null; end $$;
