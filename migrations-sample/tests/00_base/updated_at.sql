-- Every table that has updated_at keeps it, whatever the statement says.
-- breaks: drop trigger users_set_updated_at on users
-- breaks: alter table tasks disable trigger tasks_set_updated_at
-- breaks: select pg_temp.change('set_updated_at()', 'new.updated_at := now()', 'new.updated_at := old.updated_at')
do $$
declare
    tracked record;
    kept    boolean;
begin
    for tracked in
        select c.oid::regclass::text as table_name
        from pg_class c
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'updated_at' and not a.attisdropped
        where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace
    loop
        -- As if the rows were old: without triggers.
        set local session_replication_role = replica;
        execute format('update %s set updated_at = ''2000-01-01''', tracked.table_name);
        set local session_replication_role = origin;

        execute format('with changed as (update %s set updated_at = ''2001-01-01'' returning updated_at)
                        select bool_and(updated_at = now()) from changed', tracked.table_name) into kept;
        perform pg_temp.is_true(kept, format('%s keeps updated_at', tracked.table_name));
    end loop;
end;
$$;
