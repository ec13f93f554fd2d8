-- A project goes from planning to active, from there on hold and back, or to its end; nothing else.
-- breaks: drop trigger projects_check_status_change on projects
-- breaks: select pg_temp.change('check_project_status_change()', '(''on_hold'', ''active''), ', '')
-- breaks: select pg_temp.change('check_project_status_change()', '(''completed'', ''archived'')', '(''completed'', ''archived''), (''completed'', ''active'')')
create temp table steps (old_status project_status, new_status project_status);
insert into steps values
    ('planning', 'active'), ('planning', 'archived'),
    ('active', 'on_hold'), ('active', 'completed'), ('active', 'archived'),
    ('on_hold', 'active'), ('on_hold', 'archived'),
    ('completed', 'archived');

do $$
declare
    step    record;
    allowed boolean;
begin
    for step in
        select old_status, new_status, s is not null as expected
        from unnest(enum_range(null::project_status)) as old_status
        cross join unnest(enum_range(null::project_status)) as new_status
        left join steps s using (old_status, new_status)
        where old_status <> new_status
    loop
        set local session_replication_role = replica;
        update projects set status = step.old_status where id = pg_temp.key('a2');
        set local session_replication_role = origin;
        begin
            update projects set status = step.new_status where id = pg_temp.key('a2');
            allowed := true;
        exception when check_violation then
            allowed := false;
        end;
        perform pg_temp.is_equal(allowed, step.expected, format('from %s to %s', step.old_status, step.new_status));
    end loop;
end;
$$;
