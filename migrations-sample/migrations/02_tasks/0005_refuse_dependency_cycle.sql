-- A cycle of any length is found by walking from the new dependency's goal: whoever meets its start again has closed one.
--
-- Two sessions could each add one half of a cycle, neither seeing the other's. So the sessions of one tenant take turns: the lock
-- is held until the transaction ends, and the walk that follows it sees what the one before has committed. In REPEATABLE READ
-- it would not, because the snapshot is older than the lock; SERIALIZABLE finds the conflict by itself.
create function refuse_dependency_cycle() returns trigger
language plpgsql
set search_path = pg_catalog, public
as $$
begin
    if current_setting('transaction_isolation') = 'repeatable read' then
        raise exception 'Dependencies cannot be checked in a REPEATABLE READ transaction.'
            using errcode = 'feature_not_supported', hint = 'Use READ COMMITTED or SERIALIZABLE.';
    end if;
    perform pg_advisory_xact_lock(hashtextextended('task_dependencies ' || new.organization_id, 0));

    if exists (
        with recursive needed (task_id) as (
            select new.depends_on_id
            union -- not union all: each task once, so that the walk ends whatever it meets
            select d.depends_on_id
            from needed
            join task_dependencies d on d.organization_id = new.organization_id and d.task_id = needed.task_id)
        select from needed where task_id = new.task_id)
    then
        raise exception 'Task % cannot wait for task %, which waits for it already.', new.task_id, new.depends_on_id
            using errcode = 'check_violation', constraint = 'task_dependencies_no_cycle', table = tg_table_name;
    end if;
    return null;
end;
$$;

comment on function refuse_dependency_cycle() is 'Trigger function: refuses a dependency that closes a cycle, at any depth.';
