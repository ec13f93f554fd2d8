create function are_task_dependencies_satisfied(task_id uuid) returns boolean
language sql
stable
set search_path = pg_catalog, public
as $$
    select not exists (
        select
        from task_dependencies d
        join tasks needed on needed.organization_id = d.organization_id and needed.id = d.depends_on_id
        where d.task_id = are_task_dependencies_satisfied.task_id and needed.status <> 'succeeded');
$$;

comment on function are_task_dependencies_satisfied(uuid) is 'Whether every task that this one waits for has succeeded.';
