create function create_task(definition_id uuid, task_title text, task_parameters jsonb default '{}') returns uuid
language sql
set search_path = pg_catalog, public
as $$
    insert into tasks (
        organization_id, task_definition_id, title, parameters, attempt_limit, retry_base_delay, retry_max_delay)
    select organization_id, id, task_title, default_parameters || task_parameters, attempt_limit, retry_base_delay, retry_max_delay
    from task_definitions
    where id = definition_id and is_active and deleted_at is null
    returning id;
$$;

comment on function create_task(uuid, text, jsonb) is
    'Makes a task of a kind, with the kind''s defaults, and gives its id; null where the kind is not active.';
